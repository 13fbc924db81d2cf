import {
  architecture,
  goesByWeights,
  type PolicyId,
  policyInForce,
  type Scenario,
} from '../../engine';
import alb from '../../messages/en/configs/alb';
import words from '../../messages/en/configs/common';
import haproxy from '../../messages/en/configs/haproxy';
import nginx from '../../messages/en/configs/nginx';
import { together as allOf, type MessageOf } from '../../messages/room';
import { comment, type Differences, together } from './comments';

const allWords = allOf(alb, haproxy, nginx);

/** Settings of a real load balancer. */
export interface Config {
  readonly id: string;
  /** The product, as people call it. */
  readonly title: string;
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

/** Whether the balancer binds people to servers: only architectures that ask for it have that. */
export const bindsPeople = ({ architecture: id }: Scenario): boolean =>
  architecture(id).affinity === 'cookie';

/** Whether a server that is drained keeps those who are bound to it: where nobody is, there is nobody to keep. */
export const keepsItsPeople = (scenario: Scenario): boolean =>
  bindsPeople(scenario) && scenario.balancer.drainMeans === 'keep-sticky';

/** Whether a cookie is hashed, and not an address. */
export const hashesCookie = (scenario: Scenario): boolean =>
  bindsPeople(scenario) && scenario.balancer.stickiness === 'cookie-hash';

/** The policy in force: people who are bound by a hash are bound by this one. */
export const policyOf = ({ architecture: id, balancer }: Scenario): PolicyId =>
  policyInForce(architecture(id), balancer).id;

/** Why a product has no policy that does the same. */
interface NotAvailable {
  readonly notAvailable: Extract<
    MessageOf<typeof allWords>['id'],
    `configs.${'haproxy' | 'nginx' | 'alb'}.no${string}`
  >;
}

/** How many times another one's share a server is to get; 1 where the policy does not go by weights. */
export function weightOfServer(scenario: Scenario, index: number): number {
  return index === 0 && goesByWeights(policyOf(scenario)) ? scenario.balancer.firstWeight : 1;
}

/** What a product says for a policy. Where it has none that does the same, why not: it is given no other one. */
type Counterpart<T> =
  | ((scenario: Scenario, differences: Differences) => T | NotAvailable)
  | NotAvailable;

const isNotAvailable = (said: unknown): said is NotAvailable =>
  typeof said === 'object' && said !== null && 'notAvailable' in said;

/** One for every policy, so that a new one cannot be taken for another. */
export type Counterparts<T> = Readonly<Record<PolicyId, Counterpart<T>>>;

/** What a product says for the policy in force, or null where it has none like it. */
export function counterpartOf<T>(
  product: string,
  counterparts: Counterparts<T>,
  scenario: Scenario,
  differences: Differences,
): T | null {
  const counterpart = counterparts[policyOf(scenario)];
  const said = typeof counterpart === 'function' ? counterpart(scenario, differences) : counterpart;
  if (!isNotAvailable(said)) return said;
  const why = allWords(said.notAvailable);
  const reason = words('configs.notAvailable', { product: together(product), why });
  differences.add('balancer.policy', reason);
  return null;
}

/** What stands where a policy would, if the product has none like it. */
export const leftToItself = (product: string): string[] =>
  comment(words('configs.ownDefault', { product: together(product) }));

/** What is said where a hash binds people, or would if the product had it. */
export function hashBinding(scenario: Scenario, isAvailable: boolean): string[] {
  if (!isAvailable) return [`# ${words('configs.noHash')}`];
  return hashesCookie(scenario)
    ? [`# ${words('configs.hashedCookie', { cookie: COOKIE })}`]
    : [`# ${words('configs.hashedAddress')}`];
}

/** What a product does that goes by the health of its servers whatever happens, and answers `status` where none is left. */
export function noPanic(
  product: string,
  status: number,
  { panicBelow, unreachableStatus }: Scenario['balancer'],
  differences: Differences,
): void {
  if (panicBelow > 0) {
    const percent = `${panicBelow}`;
    differences.add('balancer.panicBelow', words('configs.noPanic', { percent, product }));
  }
  if (unreachableStatus !== status) {
    const said = { simulated: `${unreachableStatus}`, product, status: `${status}` };
    differences.add('balancer.unreachableStatus', words('configs.status', said));
  }
}
