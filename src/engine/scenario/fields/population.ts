import { between, choice, count, duration, type Field, flag, ILLUSTRATIVE, inGroup } from './field';

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

const NUMBER = { kind: 'weight', source: ILLUSTRATIVE } as const;

/** Who comes and goes, and how busy people are. */
export const POPULATION: readonly Field[] = [
  ...inGroup('arrivals', [
    {
      ...NUMBER,
      path: 'clients.arrivalRate',
      title: 'Arrivals',
      help: 'New people come at this rate, independently of one another (Poisson); 0 for nobody.',
      unit: 'people/s',
      ...between(0, 1000),
      stretched: 0,
      realistic: 0,
    },
    count(
      [
        'clients.burstSize',
        'People at one instant',
        'So many new people come all at once, as when a sale begins or a mail goes out; 0 for nobody.',
        ILLUSTRATIVE,
      ],
      'people',
      between(0, 100000),
      0,
      0,
    ),
    duration(
      ['clients.burstAt', 'When they come', 'The instant at which they come.', ILLUSTRATIVE],
      between(0, 3600),
      10,
      60,
    ),
  ]),
  ...inGroup('clients', [
    choice(
      [
        'clients.thinkDistribution',
        'Spread of think times',
        'How think times are drawn: evenly between the two bounds, or with the mean of those.',
        'TPC-W: exponential. Measured visits: close to lognormal.',
      ],
      THINKING,
      'uniform',
      'uniform',
    ),
    {
      ...NUMBER,
      path: 'clients.thinkCv',
      title: 'Variation of think times',
      help: 'Standard deviation over mean, for lognormal think times.',
      unit: 'x the mean',
      ...between(0.01, 5),
      stretched: 1,
      realistic: 1,
    },
  ]),
  ...inGroup('arrivals', [
    count(
      [
        'clients.visitLength',
        'Length of a visit',
        'People leave for good after this many actions on average (geometric); 0 for never.',
        ILLUSTRATIVE,
      ],
      'actions',
      between(0, 10000),
      0,
      0,
    ),
    count(
      [
        'clients.places',
        'Places',
        'With arrivals, at most this many people are there at once; others are turned away.',
        ILLUSTRATIVE,
      ],
      'people',
      between(1, 100000),
      60,
      2000,
    ),
    flag(
      [
        'clients.arriveLoggedIn',
        'Newcomers are logged in',
        'Whether those who come have a session from an earlier visit, or log in first.',
        'Illustrative: a shop that remembers people between visits.',
      ],
      false,
    ),
    {
      ...NUMBER,
      path: 'clients.surgeFactor',
      title: 'Size of a traffic spike',
      help: 'During a traffic spike people think this many times as fast, and this many times as many come.',
      unit: 'x',
      ...between(1, 100),
      stretched: 5,
      realistic: 5,
    },
    {
      ...NUMBER,
      path: 'clients.popularity',
      title: 'Heavy users',
      help: 'Zipf exponent: the k-th person is as active as 1/k to this power; 0 for all alike.',
      unit: '',
      ...between(0, 3),
      stretched: 0,
      realistic: 0,
    },
  ]),
];
