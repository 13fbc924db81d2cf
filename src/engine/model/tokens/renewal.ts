import type { Attempt } from '../state/attempt';
import { clockOf } from '../state/server';
import type { World } from '../state/world';

/** Whether the token that came with a request is to be replaced by a younger one: past half its life, if it slides. */
export function isRenewalDue(world: World, { token, server }: Attempt): boolean {
  const { renewal, lifetime } = world.scenario.token;
  if (renewal === 'fixed' || token === null) return false;
  return 2 * (clockOf(world, world.server(server)) - token.issuedUs) > lifetime;
}
