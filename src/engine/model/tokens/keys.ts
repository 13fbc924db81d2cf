import { ServerCondition } from '../../trace/events';
import type { KeySet } from '../state/keySet';
import type { Server } from '../state/server';
import type { Token } from '../state/token';
import type { World } from '../state/world';

/** Whether a server with these keys accepts the signature of a token. */
export const accepts = ({ newest, oldest }: KeySet, { key }: Token): boolean =>
  key >= oldest && key <= newest;

/** Whether there is a server that accepts a token, or will be once it has started. */
export function isAcceptedSomewhere(world: World, token: Token): boolean {
  // The keys a new server would get are the latest: without a rotation this is all there is to ask.
  if (accepts(world.keys, token)) return true;
  return world.servers.some((server) => isNotRemoved(server) && accepts(server.keys, token));
}

/** Whether a server has a process, or may have one again. */
export const isNotRemoved = (server: Server): boolean =>
  server.condition !== ServerCondition.removed;
