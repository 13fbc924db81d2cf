import { between, choice, count, duration, type Field, ILLUSTRATIVE, inGroup } from './field';

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
export const NETWORK: readonly Field[] = inGroup('network', [
  duration(
    [
      'network.clientBalancer',
      'Person to balancer',
      'A message takes this long, one way.',
      'Half of an 80 ms round trip, Europe West to North America East (napkin-math).',
    ],
    between(0, 60),
    0.5,
    0.04,
  ),
  duration(
    [
      'network.balancerServer',
      'Balancer to server',
      'A message takes this long, one way.',
      'Half of a 0.25 ms round trip within one region (napkin-math).',
    ],
    between(0, 60),
    0.5,
    0.000125,
  ),
  duration(
    [
      'network.serverStore',
      'Server to store',
      'A message takes this long, one way. The orders database is as far away.',
      'Half of a 0.5 ms store query (napkin-math).',
    ],
    between(0, 60),
    0.25,
    0.00025,
  ),
  choice(
    [
      'network.spread',
      'Spread of delays',
      'How the delay of each message is drawn around its mean.',
      ILLUSTRATIVE,
    ],
    ['fixed', 'uniform', 'exponential', 'lognormal'],
    'fixed',
    'fixed',
  ),
  {
    path: 'network.cv',
    title: 'Variation of delays',
    help: 'Standard deviation over mean, for lognormal and uniform delays (these: up to 0.577).',
    kind: 'weight',
    unit: 'x the mean',
    min: 0.01,
    max: 5,
    stretched: 0.4,
    realistic: 0.4,
    source: ILLUSTRATIVE,
  },
  count(
    [
      'network.loss',
      'Messages dropped',
      'Share that gets lost while the network drops messages.',
      ILLUSTRATIVE,
    ],
    'percent',
    between(1, 100),
    10,
    10,
  ),
  count(
    [
      'network.answerLoss',
      'Responses dropped',
      'Share that gets lost while the network drops server responses.',
      ILLUSTRATIVE,
    ],
    'percent',
    between(1, 100),
    50,
    50,
  ),
  duration(
    [
      'network.retransmitAfter',
      'Retransmission timeout',
      'A lost message is sent again after this long, then after twice as long; 0 for never.',
      'Linux: 0.2 s at least (TCP_RTO_MIN), doubled each time (RFC 6298).',
    ],
    between(0, 5),
    1,
    0.2,
  ),
  duration(
    [
      'network.reconnectAfter',
      'Retransmission while connecting',
      'The same for who is about to connect, as every health check does; 0 for never.',
      'RFC 6298: 1 s before there is a measured round trip. Linux: the same.',
    ],
    between(0, 30),
    1,
    1,
  ),
  duration(
    [
      'network.giveUpAfter',
      'Connections given up after',
      'A connection over which nothing has passed for this long is dead, and both ends know it.',
      'Linux: 924.6 s (tcp_retries2 of 15). Shorter in slow motion, to be seen.',
    ],
    between(1, 7200),
    60,
    924.6,
  ),
  count(
    ['network.zones', 'Zones', 'Servers are spread over the zones in turn.', ILLUSTRATIVE],
    'zones',
    between(1, 3),
    1,
    1,
  ),
  duration(
    [
      'network.crossZone',
      'Latency between zones',
      'A message takes this much longer, one way. Balancer and stores are in zone 1.',
      'AWS: about 1 ms for a round trip, as users measured it; half of that.',
    ],
    between(0, 5),
    0.1,
    0.0005,
  ),
]);
