import { between, count, type Field } from './field';

/** What the balancer does where too few servers are up. Durations in whole microseconds. */
export interface LastResortKnobs {
  /** Percent of the servers; 0: never. */
  readonly panicBelow: number;
  /** An HTTP status. */
  readonly unreachableStatus: number;
}

/** What the balancer does where too few servers are up. */
export const LAST_RESORT: readonly Field[] = [
  count(
    [
      'balancer.panicBelow',
      'Panic threshold',
      'With a smaller share of its servers up than this, the balancer uses all of them; 0 for never.',
      'HAProxy and nginx: never. AWS ALB: when none is up, so 1 %. Envoy: 50 %.',
    ],
    'percent',
    between(0, 100),
    0,
    0,
  ),
  count(
    [
      'balancer.unreachableStatus',
      'Answer where no server is reached',
      'The status where connections are refused, or no server is up; after 502 nobody knows more.',
      'HAProxy and Envoy: 503. nginx and AWS ALB: 502.',
    ],
    'status',
    between(502, 503),
    503,
    503,
  ),
];
