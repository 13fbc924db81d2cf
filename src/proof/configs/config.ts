import type { Scenario } from '../../engine';
import type { Differences } from './comments';

/** Settings of a real load balancer. */
export interface Config {
  readonly id: string;
  /** The product, as people call it. */
  readonly title: string;
  /** Where the text belongs: a file, or a part of one. */
  readonly place: string;
  /** Settings that correspond to a scenario as it runs, and comments on what has no counterpart. */
  write(scenario: Scenario): string;
}

/** The name of the cookie that binds people, as the page shows it. */
export const COOKIE = 'SRV';
/** Where servers answer health checks: shallow ones, and deep ones that ask the session store. */
export const CHECK_PATHS = { shallow: '/health', deep: '/ready' } as const;

export const SERVER_PORT = 8080;

/** Addresses to be replaced: room for as many servers as a scenario can have. */
export const serverAddress = (index: number): string => `10.0.0.${11 + index}`;

/** Only under Sticky the balancer binds people to servers. */
export const bindsPeople = ({ architecture }: Scenario): boolean => architecture === 'sticky';

/** Whether a server that is drained keeps those who are bound to it: where nobody is, there is nobody to keep. */
export const keepsItsPeople = (scenario: Scenario): boolean =>
  bindsPeople(scenario) && scenario.balancer.drainMeans === 'keep-sticky';

const HASHES = ['source-hash', 'source-hash-fixed', 'consistent-hash'];

/** Whether a cookie is hashed, and not an address. */
export const hashesCookie = (scenario: Scenario): boolean =>
  bindsPeople(scenario) && scenario.balancer.stickiness === 'cookie-hash';

/** The policy in force: people who are bound by a hash are bound by this one. */
export function policyOf(scenario: Scenario): Scenario['balancer']['policy'] {
  const { policy, stickiness } = scenario.balancer;
  const isHashed = stickiness === 'hash' || stickiness === 'cookie-hash';
  const byHash = bindsPeople(scenario) && isHashed;
  return byHash && !HASHES.includes(policy) ? 'consistent-hash' : policy;
}

/** What a product does that goes by the health of its servers whatever happens, and answers `status` where none is left. */
export function noPanic(
  product: string,
  status: number,
  { panicBelow, unreachableStatus }: Scenario['balancer'],
  differences: Differences,
): void {
  if (panicBelow > 0) {
    const never = `${product} never uses servers that it considers down.`;
    differences.add('balancer.panicBelow', `${panicBelow} % simulated; ${never}`);
  }
  if (unreachableStatus !== status) {
    const simulated = `${unreachableStatus} simulated`;
    differences.add('balancer.unreachableStatus', `${simulated}; ${product}: ${status}.`);
  }
}
