import { between, choice, count, type Field, inGroup } from './field';

const NEW_SERVER = ['rise', 'one-check', 'nothing'] as const;

/** What the balancer does where too few servers are up, and with servers that it does not know yet. */
export interface LastResortSettings {
  /** Percent of the servers; 0: never. */
  readonly panicBelow: number;
  /** An HTTP status. */
  readonly unreachableStatus: number;
  readonly newServer: (typeof NEW_SERVER)[number];
}

/** What the balancer does where too few servers are up, and with servers that it does not know yet. */
export const LAST_RESORT: readonly Field[] = [
  ...inGroup('health', [
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
  ]),
  ...inGroup('balancer', [
    count(
      [
        'balancer.unreachableStatus',
        'Answer where no server is reached',
        'The status where connections are refused, or no server is up; after 502 nobody knows more.',
        'HAProxy and Envoy: 503. nginx and AWS ALB: 502.',
      ],
      'number',
      between(502, 503),
      503,
      503,
    ),
  ]),
  ...inGroup('health', [
    choice(
      [
        'balancer.newServer',
        'What a new server must pass',
        'A server that is added or put back: as many checks as one that was down, one, or none.',
        'AWS ALB, Kubernetes: one check. nginx: nothing. HAProxy: nothing, until a check fails.',
      ],
      NEW_SERVER,
      'rise',
      'rise',
    ),
  ]),
];
