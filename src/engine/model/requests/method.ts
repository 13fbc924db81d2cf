import { Action } from '../../trace/events';
import type { World } from '../state/world';

type Method = 'GET' | 'POST' | 'PUT';

/** The HTTP method by which a person asks for something. */
export function methodOf(world: World, action: Action): Method {
  if (action === Action.add) return world.scenario.clients.addMethod;
  return action === Action.browse || action === Action.read ? 'GET' : 'POST';
}

/** Whether asking twice is meant to have the effect of asking once (RFC 9110, 9.2.2). */
export const isIdempotent = (world: World, action: Action): boolean =>
  methodOf(world, action) !== 'POST';
