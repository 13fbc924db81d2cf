import {
  between,
  count,
  duration,
  type Field,
  ILLUSTRATIVE,
  inGroup,
  type Range,
  weight,
} from './field';
import type { PopulationSettings } from './population';
import type { RetrySettings } from './retries';

/** The people, as a run knows them. Durations in whole microseconds. */
export interface ClientSettings extends PopulationSettings, RetrySettings {
  readonly count: number;
  readonly loggedIn: boolean;
  readonly cartItems: Range;
  readonly cartLimit: number;
  readonly firstRequestSpacing: number;
  readonly thinkTime: Range;
  readonly retryAfter: number;
  readonly tries: number;
  readonly loginAfter: number;
  readonly timeout: number;
  readonly browseWeight: number;
  readonly addWeight: number;
  readonly readWeight: number;
  readonly checkoutWeight: number;
  readonly perAddress: number;
  /** Percent. */
  readonly publicShare: number;
  readonly cookieLimit: number;
}

/** The people and what they do. */
export const PEOPLE: readonly Field[] = [
  ...inGroup('clients', [
    count(
      ['clients.count', 'People', 'How many people use the shop.', ILLUSTRATIVE],
      'people',
      between(1, 100000),
      6,
      1000,
    ),
    {
      path: 'clients.loggedIn',
      title: 'Logged in at the start',
      help: 'Whether everybody has logged in before the run begins.',
      kind: 'flag',
      unit: '',
      min: 0,
      max: 1,
      stretched: true,
      realistic: true,
      source: ILLUSTRATIVE,
    },
    {
      path: 'clients.cartItems',
      title: 'Items in carts at the start',
      help: 'Each cart starts with a number of items between these two.',
      kind: 'count-range',
      unit: 'items',
      min: 0,
      max: 50,
      stretched: [1, 3],
      realistic: [1, 3],
      source: ILLUSTRATIVE,
    },
    count(
      ['clients.cartLimit', 'Items a cart can hold', 'A full cart takes no more.', ILLUSTRATIVE],
      'items',
      between(1, 200),
      20,
      20,
    ),
    duration(
      [
        'clients.firstRequestSpacing',
        'Time between first requests',
        'One person after the other makes a first request, this far apart.',
        ILLUSTRATIVE,
      ],
      between(0, 60),
      1,
      0.01,
    ),
    {
      path: 'clients.thinkTime',
      title: 'Think time',
      help: 'After an answer, a person thinks for a time between these two, all equally likely.',
      kind: 'duration-range',
      unit: 's',
      min: 0,
      max: 3600,
      stretched: [1, 3],
      realistic: [5, 15],
      source: ILLUSTRATIVE,
    },
  ]),
  ...inGroup('retries', [
    duration(
      [
        'clients.retryAfter',
        'Time until a retry',
        'After an error, a person waits this long and tries again.',
        ILLUSTRATIVE,
      ],
      // Above 0: on a network without delays, retries would otherwise go on for ever at one instant.
      between(0.001, 600),
      1,
      2,
    ),
    count(
      [
        'clients.tries',
        'Attempts',
        'After this many failures in a row, a person gives up and wants something else.',
        ILLUSTRATIVE,
      ],
      'attempts',
      between(1, 100),
      3,
      3,
    ),
  ]),
  ...inGroup('clients', [
    duration(
      [
        'clients.loginAfter',
        'Time until a login',
        'After "not logged in", a person takes this long to type name and password.',
        ILLUSTRATIVE,
      ],
      between(0, 600),
      1,
      5,
    ),
  ]),
  ...inGroup('retries', [
    duration(
      [
        'clients.timeout',
        'Client timeout',
        'A browser waits this long for an answer.',
        ILLUSTRATIVE,
      ],
      between(0.001, 3600),
      10,
      30,
    ),
  ]),
  ...inGroup('clients', [
    weight('clients.browseWeight', 'Browsing', 4),
    weight('clients.addWeight', 'Adding to the cart', 3),
    weight('clients.readWeight', 'Viewing the cart', 2),
    weight('clients.checkoutWeight', 'Checking out', 1),
    count(
      [
        'clients.perAddress',
        'People behind one address',
        'An office, a school or a mobile network shows one address for many.',
        'Illustrative. 1 means that each person has an address of their own.',
      ],
      'people',
      between(1, 10000),
      1,
      1,
    ),
    count(
      [
        'clients.publicShare',
        'Share of public page views',
        'Share of browsing that goes to pages which are the same for everybody.',
        ILLUSTRATIVE,
      ],
      'percent',
      between(0, 100),
      0,
      0,
    ),
  ]),
  ...inGroup('retries', [
    count(
      [
        'clients.cookieLimit',
        'Cookie limit',
        'Browsers ignore a cookie with a longer name and value.',
        'RFC 6265bis: 4096 bytes.',
      ],
      'bytes',
      between(64, 65536),
      4096,
      4096,
    ),
  ]),
];
