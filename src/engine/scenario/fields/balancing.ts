import { POLICY_IDS, type PolicyId } from '../../balancing/ids';
import { between, choice, count, duration, inGroup } from './field';

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

/** How the balancer chooses servers. */
const CHOOSING = inGroup('balancer', [
  choice('balancer.policy', POLICY_IDS, 'round-robin', 'round-robin'),
  count('balancer.firstWeight', 'x', between(1, 100), 1, 1),
  count('balancer.virtualNodes', 'points', between(1, 1000), 160, 160),
  count('balancer.loadBound', 'percent', between(0, 1000), 0, 0),
  choice('balancer.stickiness', STICKINESS, 'cookie', 'cookie'),
  choice('balancer.cookieMode', COOKIE_MODES, 'insert', 'insert'),
  duration('balancer.cookieMaxIdle', between(0, 2592000), 0, 0),
  duration('balancer.cookieMaxLife', between(0, 2592000), 0, 0),
  duration('balancer.tableExpiry', between(0, 2592000), 600, 600),
]);

/** Tries after a failed one, by the balancer itself. */
const RETRYING = inGroup('balancer', [
  count('balancer.retries', 'retries', between(0, 64), 0, 0),
  duration('balancer.retryDelay', between(0, 60), 1, 1),
  choice('balancer.redispatch', REDISPATCH, 'off', 'off'),
  choice('balancer.resend', RESEND, 'never', 'never'),
]);

/** How the balancer chooses servers, and tries again. */
export const BALANCING = [...CHOOSING, ...RETRYING];
