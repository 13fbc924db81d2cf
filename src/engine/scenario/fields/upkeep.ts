import { between, choice, count, duration, type Field, inGroup } from './field';

const DRAIN_MEANS = ['keep-sticky', 'finish-work'] as const;
const EJECT_ON = ['any-5xx', 'connection-failure'] as const;
const CHECK_DEPTHS = ['shallow', 'deep'] as const;

/** Passive checks, slow starts and draining. Durations in whole microseconds. */
export interface UpkeepSettings {
  readonly checkDepth: (typeof CHECK_DEPTHS)[number];
  readonly ejectAfter: number;
  readonly ejectOn: (typeof EJECT_ON)[number];
  readonly ejectFor: number;
  readonly ejectShare: number;
  readonly slowStart: number;
  readonly drainMeans: (typeof DRAIN_MEANS)[number];
}

/** Passive checks, slow starts and draining. */
export const UPKEEP: readonly Field[] = [
  ...inGroup('health', [
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
        'HAProxy and AWS ALB: off. nginx: 1 (max_fails). Envoy: 5.',
      ],
      'requests',
      between(0, 1000),
      0,
      0,
    ),
    choice(
      [
        'balancer.ejectOn',
        'What counts as a failure',
        'Every 5xx speaks against its server, or only silence and a connection that fails.',
        'nginx: connections and silence (proxy_next_upstream). Envoy: every 5xx.',
      ],
      EJECT_ON,
      'any-5xx',
      'any-5xx',
    ),
    duration(
      [
        'balancer.ejectFor',
        'Time of ejection',
        'An ejected server gets no requests for this long.',
        'nginx: 10 s (fail_timeout). Envoy: 30 s, and longer every time.',
      ],
      between(0.001, 3600),
      10,
      10,
    ),
    count(
      [
        'balancer.ejectShare',
        'Servers ejected at most',
        'No more than this share of the servers is ejected at a time, rounded down.',
        'nginx: all. Envoy: 10 %, so none of fewer than ten.',
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
        'A server that comes back gets its full share after this long; 0 for at once.',
        'HAProxy, nginx and AWS ALB: off. AWS ALB allows 30 to 900 s.',
      ],
      between(0, 3600),
      0,
      0,
    ),
  ]),
  ...inGroup('balancer', [
    choice(
      [
        'balancer.drainMeans',
        'Draining',
        'Whether a draining server keeps its sticky people, or only finishes its work.',
        'HAProxy and nginx: keep sticky (drain). AWS ALB: finish work (deregistration).',
      ],
      DRAIN_MEANS,
      'keep-sticky',
      'keep-sticky',
    ),
  ]),
];
