import { type Plan, plan, signs } from '../../../architectures/steps';
import type { Attempt } from '../../state/attempt';
import { clockOf } from '../../state/server';
import type { World } from '../../state/world';
import { factsOf } from './plan';

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
  if (settle.some(signs)) return settle;
  return plan(...settle, ...architecture.issue(factsOf(world, attempt)).filter(signs).slice(-1));
}
