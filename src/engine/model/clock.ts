import type { Server } from './server';
import type { World } from './world';

/** Draws by how much the clock of a new server is off. */
export function setClock(world: World, server: Server): void {
  const { clockSkew } = world.scenario.servers;
  if (clockSkew === 0) return;
  const stream = world.random.open(`server-${server.index}/clock`);
  server.clockOffUs = world.random.whole(stream, -clockSkew, clockSkew);
}

/** What the clock of a server shows. */
export const clockOf = (world: World, server: Server): number => world.nowUs + server.clockOffUs;
