import { packKeys, TraceKind } from '../../trace/events';
import type { Server } from '../state/server';
import type { Recording, World } from '../state/world';
import { reviewToken } from './pocket';

/** A server takes the latest keys: its turn has come, or its process ended and will read them when it starts. */
export function renewKeys(world: World, server: Server): void {
  const before = server.keys;
  if (before === world.keys) return;
  server.keys = world.keys;
  describeKeys(server, world);
  if (before.oldest !== server.keys.oldest) reviewTokens(world);
}

/** Some key may be accepted nowhere any more. */
function reviewTokens(world: World): void {
  for (const client of world.clients) reviewToken(world, client);
}

/** Records the keys of a server. */
export const describeKeys = ({ index, keys }: Server, to: Recording): void =>
  to.emit(TraceKind.keyChanged, index, packKeys(keys.signs, keys.newest), keys.oldest);
