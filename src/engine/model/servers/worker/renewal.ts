import { type Plan, plan, type Step } from '../../../architectures/steps';
import { type Attempt, Stage } from '../../state/attempt';
import { EMPTY_CART, holdingOf } from '../../state/holding';
import { clockOf } from '../../state/server';
import type { World } from '../../state/world';
import { accepts } from '../../tokens/keys';
import { factsOf } from './facts';
import { takeInHand } from './sessionInHand';
import { beNotLoggedIn, follow } from './work';

/** Whether the token that came with a request is to be replaced by a younger one: past half its life, if it slides. */
export function isRenewalDue(world: World, { token, server }: Attempt): boolean {
  const { renewal, lifetime } = world.scenario.token;
  if (renewal === 'fixed' || token === null) return false;
  return 2 * (clockOf(world, world.server(server)) - token.issuedUs) > lifetime;
}

/** A plan for the end of a request, and signing a younger token where that is due. */
export function withRenewal(world: World, attempt: Attempt, settle: Plan): Plan {
  const { architecture } = world;
  // A token that only stands in for the store is signed where the store is written, and not besides.
  if (architecture.credential !== 'token' || !isRenewalDue(world, attempt)) return settle;
  const signs = ({ do: what }: Step) => what === 'sign-token';
  if (settle.some(signs)) return settle;
  return plan(...settle, ...architecture.issue(factsOf(world, attempt)).filter(signs).slice(-1));
}

/** The note of the refresh token has been looked up: a new token for the same session, without a password. */
export function answerRefresh(world: World, attempt: Attempt): void {
  const owner = world.client(attempt.client);
  if (owner.banned || attempt.refreshUntilUs <= world.nowUs) return beNotLoggedIn(world, attempt);
  const { session, token } = attempt;
  // A cart that travels in the old token is believed as far as its signature is.
  const known = token !== null && accepts(world.server(attempt.server).keys, token);
  const cart = (known ? token.holding.cart : null) ?? EMPTY_CART;
  takeInHand(world, attempt, holdingOf(session, owner.index, true, cart));
  follow(world, attempt, Stage.issue, world.architecture.issue(factsOf(world, attempt)));
}
