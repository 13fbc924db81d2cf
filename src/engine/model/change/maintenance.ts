import { ServerFlag } from '../../trace/events';
import { checkAnew, stopChecks } from '../balancer/healthChecks';
import { setFlag } from '../servers/process';
import type { World } from '../state/world';

/** The balancer gives a server nobody new from now on. Who else is served there is a setting. */
export function drainServer(world: World, index: number): void {
  setFlag(world, world.server(index), ServerFlag.draining, true);
}

/** No traffic and no checks: the balancer takes it to be down. What is under way is finished. */
export function maintainServer(world: World, index: number): void {
  setFlag(world, world.server(index), ServerFlag.draining, false);
  setFlag(world, world.server(index), ServerFlag.maintenance, true);
  stopChecks(world, index);
}

/** Back in balancing: at once after draining, as soon as its checks say so after maintenance. */
export function makeReady(world: World, index: number): void {
  const server = world.server(index);
  const wasOut = (server.flags & ServerFlag.maintenance) !== 0;
  setFlag(world, server, wasOut ? ServerFlag.maintenance : ServerFlag.draining, false);
  if (wasOut) checkAnew(world, index);
}
