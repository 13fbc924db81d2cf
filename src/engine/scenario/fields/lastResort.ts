import { between, choice, count, inGroup } from './field';

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
export const LAST_RESORT = [
  ...inGroup('health', [count('balancer.panicBelow', 'percent', between(0, 100), 0, 0)]),
  ...inGroup('balancer', [
    count('balancer.unreachableStatus', 'number', between(502, 503), 503, 503),
  ]),
  ...inGroup('health', [choice('balancer.newServer', NEW_SERVER, 'rise', 'rise')]),
];
