import { Cause, ServerCondition, ServerFlag } from '../../trace/events';
import { forgetServer, rememberServer } from '../balancer/healthChecks';
import { isInDownZone } from '../network/zones';
import { finishLeaving } from '../servers/leaving';
import { watchServer } from '../servers/probes';
import { endProcess, setCondition, startServer } from '../servers/process';
import { Server, setClock } from '../state/server';
import type { World } from '../state/world';

/** One more server. The balancer gets to know it now and uses it once its checks pass. */
export function addServer(world: World): Server {
  const server = new Server(world.servers.length);
  server.keys = world.keys;
  setClock(world.scenario, world.random, server);
  if (isInDownZone(world, server.index)) server.flags = ServerFlag.zoneDown;
  world.servers.push(server);
  startServer(world, server.index);
  watchServer(world, server.index);
  rememberServer(world, server.index);
  return server;
}

/** No new requests from now on; what is under way is finished first. A dead or frozen process just goes. */
export function removeServer(world: World, index: number): void {
  const server = world.server(index);
  forgetServer(world, index);
  if (server.condition !== ServerCondition.running) {
    endProcess(world, server, ServerCondition.removed, Cause.removal);
    return;
  }
  setCondition(world, server, ServerCondition.leaving);
  finishLeaving(world, server);
}
