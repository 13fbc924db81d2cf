import { Action } from '../trace/events';
import type { World } from './world';

/**
 * Whether doing this twice has the intended effect of doing it once, by its HTTP method (RFC 9110, 9.2.2): GET to
 * browse and to look into the cart, POST to log in and to check out, POST or PUT to add.
 */
export function isIdempotent(world: World, action: Action): boolean {
  if (action === Action.add) return world.scenario.clients.addMethod === 'PUT';
  return action === Action.browse || action === Action.read;
}
