import { POLICY_IDS, type PolicyId } from '../../balancing/ids';
import { between, choice, count, duration, type Field, inGroup } from './field';

const STICKINESS = ['cookie', 'source', 'hash', 'cookie-hash'] as const;
const COOKIE_MODES = ['insert', 'rewrite'] as const;
const REDISPATCH = ['off', 'last-retry', 'at-once'] as const;
const RESEND = ['never', 'idempotent'] as const;

/** How the balancer chooses servers and tries again. Durations in whole microseconds. */
export interface BalancingSettings {
  readonly policy: PolicyId;
  readonly firstWeight: number;
  readonly virtualNodes: number;
  readonly loadBound: number;
  readonly stickiness: (typeof STICKINESS)[number];
  readonly cookieMode: (typeof COOKIE_MODES)[number];
  readonly cookieMaxIdle: number;
  readonly cookieMaxLife: number;
  readonly tableExpiry: number;
  readonly retries: number;
  readonly retryDelay: number;
  readonly redispatch: (typeof REDISPATCH)[number];
  readonly resend: (typeof RESEND)[number];
}

const HAPROXY_COOKIE = 'HAProxy: off (maxidle, maxlife). AWS ALB: 1 day after the last use.';

/** How the balancer chooses servers. */
const CHOOSING: readonly Field[] = inGroup('balancer', [
  choice(
    [
      'balancer.policy',
      'Balancing policy',
      'How a server is chosen for people whom nothing binds to one.',
      'nginx and AWS ALB: round robin. HAProxy: the same until 3.3, since then power of two.',
    ],
    POLICY_IDS,
    'round-robin',
    'round-robin',
  ),
  count(
    [
      'balancer.firstWeight',
      'Weight of the first server',
      'S1 is to get this many times the share of another server, where the policy goes by weights.',
      'HAProxy and nginx: 1 for every server (weight). AWS ALB has none for single targets.',
    ],
    'x',
    between(1, 100),
    1,
    1,
  ),
  count(
    [
      'balancer.virtualNodes',
      'Points on the ring',
      'Consistent hash: how many points of the ring belong to each server.',
      'nginx: 160 (hash consistent, ketama).',
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
      'Consistent hash: a server may have this much of the average load, 100 or more; 0: no limit.',
      'HAProxy: off (hash-balance-factor); 125 to 200 are sensible.',
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
      'Under Sticky: a cookie, a table of addresses, or a hash, of the address or of a random cookie.',
      'AWS ALB: cookie. Kubernetes: source address (ClientIP). Envoy, Istio: hash of a cookie.',
    ],
    STICKINESS,
    'cookie',
    'cookie',
  ),
  choice(
    [
      'balancer.cookieMode',
      'Whose cookie',
      "The balancer inserts its own into any answer, or rewrites the server's, which comes with a login.",
      'AWS ALB and nginx (sticky cookie): insert. HAProxy has both, and a third one (prefix).',
    ],
    COOKIE_MODES,
    'insert',
    'insert',
  ),
  duration(
    [
      'balancer.cookieMaxIdle',
      'Cookie idle limit',
      'The balancer ignores its cookie after it has been idle this long; 0 for never.',
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
      'The balancer forgets an address that has been idle this long; 0 for never.',
      'nginx: 10 minutes (sticky learn). Kubernetes: 3 hours (ClientIP).',
    ],
    between(0, 2592000),
    600,
    600,
  ),
]);

/** Tries after a failed one, by the balancer itself. */
const RETRYING: readonly Field[] = inGroup('balancer', [
  count(
    [
      'balancer.retries',
      'Retries by the balancer',
      'The balancer tries a failed request up to this many more times.',
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
      'The balancer waits this long before it tries the same server again.',
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
      'Retries that go elsewhere: none, all, or the last one and those bound to no live server.',
      'HAProxy: off; last-retry is its "option redispatch". nginx: at once.',
    ],
    REDISPATCH,
    'off',
    'off',
  ),
  choice(
    [
      'balancer.resend',
      'Sending again',
      'Whether a request that was already sent may be sent to another server.',
      'HAProxy: never. nginx: idempotent ones (proxy_next_upstream), so never a POST.',
    ],
    RESEND,
    'never',
    'never',
  ),
]);

/** How the balancer chooses servers, and tries again. */
export const BALANCING: readonly Field[] = [...CHOOSING, ...RETRYING];
