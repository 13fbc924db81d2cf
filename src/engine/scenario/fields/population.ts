import { between, choice, count, duration, flag, inGroup, number } from './field';

const THINKING = ['uniform', 'exponential', 'lognormal'] as const;

/** Who comes and goes, and how busy people are. */
export interface PopulationSettings {
  /** People a second; 0: nobody comes. */
  readonly arrivalRate: number;
  /** People who come at one instant, and when. */
  readonly burstSize: number;
  readonly burstAt: number;
  readonly thinkDistribution: (typeof THINKING)[number];
  readonly thinkCv: number;
  /** Mean number of intents in a visit; 0: nobody ever leaves. */
  readonly visitLength: number;
  readonly places: number;
  /** Whether newcomers have a session from an earlier visit. */
  readonly arriveLoggedIn: boolean;
  readonly surgeFactor: number;
  /** Zipf's exponent. */
  readonly popularity: number;
}

/** Who comes and goes, and how busy people are. */
export const POPULATION = [
  ...inGroup('arrivals', [
    number('clients.arrivalRate', 'people/s', between(0, 1000), 0),
    count('clients.burstSize', 'people', between(0, 100000), 0, 0),
    duration('clients.burstAt', between(0, 3600), 10, 60),
  ]),
  ...inGroup('clients', [
    choice('clients.thinkDistribution', THINKING, 'uniform', 'uniform'),
    number('clients.thinkCv', 'x the mean', between(0.01, 5), 1),
  ]),
  ...inGroup('arrivals', [
    count('clients.visitLength', 'actions', between(0, 10000), 0, 0),
    count('clients.places', 'people', between(1, 100000), 60, 2000),
    flag('clients.arriveLoggedIn', false),
    number('clients.surgeFactor', 'x', between(1, 100), 5),
    number('clients.popularity', 'none', between(0, 3), 0),
  ]),
];
