import { between, choice, count, duration, type Field, flag, ILLUSTRATIVE, inGroup } from './field';

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
export const CDN: readonly Field[] = inGroup('cdn', [
  flag(
    ['cdn.on', 'CDN', 'A shared cache stands between people and balancer.', ILLUSTRATIVE],
    false,
  ),
  duration(
    [
      'cdn.latency',
      'Person to CDN',
      'A message takes this long, one way. On to the balancer it is "Person to balancer".',
      ILLUSTRATIVE,
    ],
    between(0, 60),
    0.25,
    0.01,
  ),
  duration(
    [
      'cdn.timeout',
      'CDN timeout',
      'The CDN waits this long for the balancer, then answers 504.',
      'CloudFront: 30 s (origin response timeout).',
    ],
    between(0.001, 3600),
    8,
    30,
  ),
  duration(
    [
      'cdn.maxAge',
      'Freshness of pages',
      'A kept page is as good as new for this long (max-age).',
      ILLUSTRATIVE,
    ],
    between(0, 2000),
    20,
    60,
  ),
  duration(
    [
      'cdn.staleIfError',
      'Stale if error',
      'An old page may stand in for an error for this long; 0 for never.',
      'nginx: off (proxy_cache_use_stale). RFC 5861.',
    ],
    between(0, 86400),
    0,
    0,
  ),
  flag(
    [
      'cdn.collapse',
      'Request collapsing',
      'One request fetches a page; the others for it wait and share the answer.',
      'nginx: off (proxy_cache_lock).',
    ],
    false,
  ),
  choice(
    [
      'cdn.vary',
      'Vary',
      'With Vary: Cookie, a page is kept once for every cookie.',
      'RFC 9111, 4.1. None: the plain case.',
    ],
    ['none', 'cookie'],
    'none',
    'none',
  ),
  flag(
    [
      'cdn.honourCookies',
      'Pass on cookies',
      'Requests with a cookie are never answered from the cache.',
      'Varnish: on. RFC 9111 does not ask for it.',
    ],
    false,
  ),
  flag(
    [
      'cdn.storesSetCookie',
      'Keep Set-Cookie',
      'Answers that set a cookie are kept too, cookie and all.',
      'nginx: off. RFC 9111, 7.3, allows it.',
    ],
    false,
  ),
  choice(
    [
      'cdn.personalPages',
      'Personal pages',
      'Marked private, as is right, or by mistake with max-age alone.',
      'RFC 9111, 5.2.2.7. Steam made the mistake on 25 December 2015.',
    ],
    ['private', 'cacheable'],
    'private',
    'private',
  ),
  count(
    [
      'cdn.pages',
      'Public pages',
      'The shop has this many pages that are the same for everybody.',
      ILLUSTRATIVE,
    ],
    'pages',
    between(1, 1000),
    5,
    100,
  ),
]);
