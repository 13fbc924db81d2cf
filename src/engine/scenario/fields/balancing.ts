import { POLICY_IDS, type PolicyId } from '../../balancing/ids';
import { between, choice, count, duration, type Field } from './field';

const STICKINESS = ['cookie', 'source', 'hash'] as const;
const REDISPATCH = ['off', 'last-retry', 'at-once'] as const;
const RESEND = ['never', 'idempotent'] as const;

/** How the balancer chooses servers and tries again. Durations in whole microseconds. */
export interface BalancingKnobs {
  readonly policy: PolicyId;
  readonly virtualNodes: number;
  readonly loadBound: number;
  readonly stickiness: (typeof STICKINESS)[number];
  readonly cookieMaxIdle: number;
  readonly cookieMaxLife: number;
  readonly tableExpiry: number;
  readonly retries: number;
  readonly retryDelay: number;
  readonly redispatch: (typeof REDISPATCH)[number];
  readonly resend: (typeof RESEND)[number];
}

const HAPROXY_COOKIE = 'Off, as in HAProxy (maxidle, maxlife); AWS ALB: 1 day, sliding.';

/** How the balancer chooses servers. */
const CHOOSING: readonly Field[] = [
  choice(
    [
      'balancer.policy',
      'Policy',
      'How a server is chosen for people whom nothing binds to one.',
      'Round robin: nginx, AWS ALB; HAProxy before 3.3, since then power of two.',
    ],
    POLICY_IDS,
    'round-robin',
    'round-robin',
  ),
  count(
    [
      'balancer.virtualNodes',
      'Points on the ring',
      'Points of each server on the ring of the consistent hash.',
      'nginx "hash consistent" (ketama): 160.',
    ],
    'points',
    between(1, 1000),
    160,
    160,
  ),
  count(
    [
      'balancer.loadBound',
      'Load bound',
      'Consistent hash: requests a server may have, of the average; at least 100, or 0 for no limit.',
      'HAProxy hash-balance-factor: off; 125 to 200 are sensible.',
    ],
    'percent',
    between(0, 1000),
    0,
    0,
  ),
  choice(
    [
      'balancer.stickiness',
      'Sticky by',
      'Under Sticky: a cookie, a table of addresses in the balancer, or a hash of the address.',
      'AWS ALB: cookie. Kubernetes sessionAffinity: source address.',
    ],
    STICKINESS,
    'cookie',
    'cookie',
  ),
  duration(
    [
      'balancer.cookieMaxIdle',
      'Cookie idle limit',
      "The balancer's cookie counts for nothing after this long without use; 0 for never.",
      HAPROXY_COOKIE,
    ],
    between(0, 2592000),
    0,
    0,
  ),
  duration(
    [
      'balancer.cookieMaxLife',
      'Cookie age limit',
      "The balancer's cookie counts for nothing this long after it was first set; 0 for never.",
      HAPROXY_COOKIE,
    ],
    between(0, 2592000),
    0,
    0,
  ),
  duration(
    [
      'balancer.tableExpiry',
      'Address table expiry',
      'The balancer forgets an address after this long without use; 0 for never.',
      'nginx "sticky learn": 10 minutes; Kubernetes ClientIP: 3 hours.',
    ],
    between(0, 2592000),
    600,
    600,
  ),
];

/** Tries after a failed one, by the balancer itself. */
const RETRYING: readonly Field[] = [
  count(
    [
      'balancer.retries',
      'Retries by the balancer',
      'How many more times the balancer tries a request that failed.',
      'Envoy and AWS ALB: none. HAProxy: 3. nginx: every server once.',
    ],
    'retries',
    between(0, 64),
    0,
    0,
  ),
  duration(
    [
      'balancer.retryDelay',
      'Pause before a retry',
      'Before the same server is tried again.',
      'HAProxy: 1 s, or the connect timeout if that is shorter.',
    ],
    between(0, 60),
    1,
    1,
  ),
  choice(
    [
      'balancer.redispatch',
      'Redispatch',
      'Whether retries of refused connections go to another server: never, the last one, or all.',
      'HAProxy: off; its "option redispatch" moves the last retry. nginx: at once.',
    ],
    REDISPATCH,
    'off',
    'off',
  ),
  choice(
    [
      'balancer.resend',
      'Send again',
      'Whether a request that was already sent may be sent to another server.',
      'HAProxy: never. nginx proxy_next_upstream: idempotent ones, so never a POST.',
    ],
    RESEND,
    'never',
    'never',
  ),
];

/** How the balancer chooses servers, and tries again. */
export const BALANCING: readonly Field[] = [...CHOOSING, ...RETRYING];
