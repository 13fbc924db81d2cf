import { between, choice, count, duration, type Field } from './field';

const DRAIN_MEANS = ['keep-sticky', 'finish-work'] as const;
const CHECK_DEPTHS = ['shallow', 'deep'] as const;

/** Passive checks, slow starts and draining. Durations in whole microseconds. */
export interface UpkeepKnobs {
  readonly checkDepth: (typeof CHECK_DEPTHS)[number];
  readonly ejectAfter: number;
  readonly ejectFor: number;
  readonly ejectShare: number;
  readonly slowStart: number;
  readonly drainMeans: (typeof DRAIN_MEANS)[number];
}

/** Passive checks, slow starts and draining. */
export const UPKEEP: readonly Field[] = [
  choice(
    [
      'balancer.checkDepth',
      'Health check depth',
      'A deep check passes only if the server reaches the session store.',
      'Illustrative: both are common, and deep ones are how a store takes all servers down.',
    ],
    CHECK_DEPTHS,
    'shallow',
    'shallow',
  ),
  count(
    [
      'balancer.ejectAfter',
      'Failures until ejection',
      'Failed requests in a row after which a server gets none for a while; 0 for never.',
      'Off in HAProxy and AWS ALB. nginx max_fails: 1. Envoy: 5.',
    ],
    'requests',
    between(0, 1000),
    0,
    0,
  ),
  duration(
    [
      'balancer.ejectFor',
      'Time of ejection',
      'How long an ejected server gets no requests.',
      'nginx fail_timeout: 10 s. Envoy: 30 s, and longer every time.',
    ],
    between(0.001, 3600),
    10,
    10,
  ),
  count(
    [
      'balancer.ejectShare',
      'Servers ejected at most',
      'Share of the servers that may be ejected at a time, but always one.',
      'nginx: all. Envoy: 10 %.',
    ],
    'percent',
    between(0, 100),
    100,
    100,
  ),
  duration(
    [
      'balancer.slowStart',
      'Slow start',
      'A server that comes back gets its full share only after this long; 0 for at once.',
      'Off in HAProxy, nginx and AWS ALB; AWS ALB: 30 to 900 s.',
    ],
    between(0, 3600),
    0,
    0,
  ),
  choice(
    [
      'balancer.drainMeans',
      'Draining',
      'Whether a draining server keeps its sticky people, or only finishes its work.',
      'HAProxy and nginx drain: keep. AWS ALB deregistration: finish.',
    ],
    DRAIN_MEANS,
    'keep-sticky',
    'keep-sticky',
  ),
];
