import { between, choice, count, duration, flag, inGroup } from './field';

const PLACES = ['off', 'server-memory', 'session-store', 'token'] as const;
const WHEN_UNKNOWN = ['allow', 'refuse'] as const;

/** How often one client may ask, as a run knows it. Durations in whole microseconds. */
export interface LimitSettings {
  readonly counted: (typeof PLACES)[number];
  readonly requests: number;
  readonly window: number;
  /** Each server allows its share of the limit only. */
  readonly split: boolean;
  readonly whenUnknown: (typeof WHEN_UNKNOWN)[number];
  readonly obeyed: boolean;
  readonly replayed: boolean;
}

/** How often one client may ask. */
export const LIMIT = inGroup('limit', [
  choice('limit.counted', PLACES, 'off', 'off'),
  count('limit.requests', 'requests', between(1, 1000000), 3, 5000),
  duration('limit.window', between(1, 86400), 10, 3600),
  flag('limit.split', false),
  choice('limit.whenUnknown', WHEN_UNKNOWN, 'allow', 'allow'),
  flag('limit.obeyed', true),
  flag('limit.replayed', false),
]);
