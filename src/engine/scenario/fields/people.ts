import { between, count, duration, flag, inGroup, type Range, weight } from './field';
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
export const PEOPLE = [
  ...inGroup('clients', [
    count('clients.count', 'people', between(1, 100000), 6, 1000),
    flag('clients.loggedIn', true),
    {
      path: 'clients.cartItems',
      kind: 'count-range',
      unit: 'items',
      min: 0,
      max: 50,
      stretched: [1, 3],
      realistic: [1, 3],
    },
    count('clients.cartLimit', 'items', between(1, 200), 20, 20),
    duration('clients.firstRequestSpacing', between(0, 60), 1, 0.01),
    {
      path: 'clients.thinkTime',
      kind: 'duration-range',
      unit: 's',
      min: 0,
      max: 3600,
      stretched: [1, 3],
      realistic: [5, 15],
    },
  ]),
  ...inGroup('retries', [
    duration(
      'clients.retryAfter',
      // Above 0: on a network without delays, retries would otherwise go on for ever at one instant.
      between(0.001, 600),
      1,
      2,
    ),
    count('clients.tries', 'attempts', between(1, 100), 3, 3),
  ]),
  ...inGroup('clients', [duration('clients.loginAfter', between(0, 600), 1, 5)]),
  ...inGroup('retries', [duration('clients.timeout', between(0.001, 3600), 10, 30)]),
  ...inGroup('clients', [
    weight('clients.browseWeight', 4),
    weight('clients.addWeight', 3),
    weight('clients.readWeight', 2),
    weight('clients.checkoutWeight', 1),
    count('clients.perAddress', 'people', between(1, 10000), 1, 1),
    count('clients.publicShare', 'percent', between(0, 100), 0, 0),
  ]),
  ...inGroup('retries', [count('clients.cookieLimit', 'bytes', between(64, 65536), 4096, 4096)]),
];
