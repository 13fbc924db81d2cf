import { EventKind } from '../../kernel/eventKind';
import { TraceKind } from '../../trace/events';
import { evict, put } from '../sessions/tables';
import type { Holding } from '../state/holding';
import type { Server } from '../state/server';
import type { World } from '../state/world';

/** Whether one more session fits into a server's memory. */
export function hasRoom({ scenario }: World, server: Server): boolean {
  const { memoryLimit } = scenario.servers;
  if (memoryLimit === 0) return true;
  return server.table.entries.size < Math.floor(memoryLimit / scenario.sessions.size);
}

/** Keeps a session in a server's memory. Returns false, and does nothing, where there is no room for a new one. */
export function keepInMemory(world: World, server: Server, holding: Holding): boolean {
  const isNew = !server.table.entries.has(holding.session);
  if (isNew && !hasRoom(world, server) && !makeRoom(world, server, holding.owner)) return false;
  put(world, server.table, holding);
  return true;
}

function makeRoom(world: World, server: Server, client: number): boolean {
  world.emit(TraceKind.memoryFull, server.index, server.table.entries.size, client);
  switch (world.scenario.servers.whenFull) {
    case 'refuse':
      return false;
    case 'evict':
      return evict(world, server.table);
    case 'crash':
      // One session too many is kept for no time at all: whoever asked for it is at work in this process just now.
      world.queue.push(world.nowUs, EventKind.memoryOut, server.index, server.generation);
      return true;
  }
}
