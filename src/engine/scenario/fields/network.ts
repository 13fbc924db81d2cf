import { between, choice, count, duration, inGroup, number } from './field';

/** Links, as a run knows them. Durations in whole microseconds. */
export interface NetworkSettings {
  readonly clientBalancer: number;
  readonly balancerServer: number;
  readonly serverStore: number;
  readonly spread: 'fixed' | 'uniform' | 'exponential' | 'lognormal';
  readonly cv: number;
  /** Percent. */
  readonly loss: number;
  readonly answerLoss: number;
  readonly retransmitAfter: number;
  readonly reconnectAfter: number;
  readonly giveUpAfter: number;
  readonly zones: number;
  readonly crossZone: number;
}

/** Links: their delays, what they lose, and how far apart zones are. */
export const NETWORK = inGroup('network', [
  duration('network.clientBalancer', between(0, 60), 0.5, 0.04),
  duration('network.balancerServer', between(0, 60), 0.5, 0.000125),
  duration('network.serverStore', between(0, 60), 0.25, 0.00025),
  choice('network.spread', ['fixed', 'uniform', 'exponential', 'lognormal'], 'fixed', 'fixed'),
  number('network.cv', 'x the mean', between(0.01, 5), 0.4),
  count('network.loss', 'percent', between(1, 100), 10, 10),
  count('network.answerLoss', 'percent', between(1, 100), 50, 50),
  duration('network.retransmitAfter', between(0, 5), 1, 0.2),
  duration('network.reconnectAfter', between(0, 30), 1, 1),
  duration('network.giveUpAfter', between(1, 7200), 60, 924.6),
  count('network.zones', 'zones', between(1, 3), 1, 1),
  duration('network.crossZone', between(0, 5), 0.1, 0.0005),
]);
