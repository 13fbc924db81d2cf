import { between, choice, count, duration, flag, inGroup } from './field';

/** The CDN, as a run knows it. Durations in whole microseconds. */
export interface CdnSettings {
  readonly on: boolean;
  readonly latency: number;
  readonly timeout: number;
  readonly maxAge: number;
  readonly staleIfError: number;
  readonly collapse: boolean;
  readonly vary: 'none' | 'cookie';
  readonly honourCookies: boolean;
  readonly storesSetCookie: boolean;
  readonly personalPages: 'private' | 'cacheable';
  readonly pages: number;
}

/** The shared cache in front of the balancer. Records keep freshness in 32 bits: hence at most 2000 s. */
export const CDN = inGroup('cdn', [
  flag('cdn.on', false),
  duration('cdn.latency', between(0, 60), 0.25, 0.01),
  duration('cdn.timeout', between(0.001, 3600), 8, 30),
  duration('cdn.maxAge', between(0, 2000), 20, 60),
  duration('cdn.staleIfError', between(0, 86400), 0, 0),
  flag('cdn.collapse', false),
  choice('cdn.vary', ['none', 'cookie'], 'none', 'none'),
  flag('cdn.honourCookies', false),
  flag('cdn.storesSetCookie', false),
  choice('cdn.personalPages', ['private', 'cacheable'], 'private', 'private'),
  count('cdn.pages', 'pages', between(1, 1000), 5, 100),
]);
