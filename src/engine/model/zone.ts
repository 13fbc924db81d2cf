import { ServerCondition, StoreCondition, TraceKind } from '../trace/events';
import { crashServer, isDead, startServer } from './server';
import { setReachable } from './sessionStore';
import type { World } from './world';

/** Zone of a server. Balancer, session store and orders database are in zone 0. */
const zoneOf = (world: World, server: number): number => server % world.scenario.network.zones;

/** What a message to or from a server takes longer because its other end is in zone 0. */
export function distance(world: World, server: number): number {
  const { zones, crossZone } = world.scenario.network;
  return zones === 1 || zoneOf(world, server) === 0 ? 0 : crossZone;
}

export const isDown = (world: World, zone: number): boolean =>
  (world.zonesDown & (1 << zone)) !== 0;

/** Everything in a zone fails at once. The balancer and the orders database have stand-ins elsewhere. */
export function stopZone(world: World, zone: number): void {
  setDown(world, zone, true);
  for (const server of world.servers) {
    if (zoneOf(world, server.index) === zone && !isDead(server)) crashServer(world, server.index);
  }
  if (zone === 0) stopStore(world);
}

/** Every server of the zone that is stopped starts again, with empty memory. */
export function startZone(world: World, zone: number): void {
  setDown(world, zone, false);
  for (const { index, condition } of world.servers) {
    const isStopped = condition === ServerCondition.stopped;
    if (zoneOf(world, index) === zone && isStopped) startServer(world, index);
  }
  if (zone === 0) startStore(world);
}

function setDown(world: World, zone: number, down: boolean): void {
  const bit = 1 << zone;
  world.zonesDown = down ? world.zonesDown | bit : world.zonesDown & ~bit;
  world.emit(TraceKind.zoneCondition, zone, down ? 1 : 0, 0);
}

/** What becomes of the store when its zone is lost: nobody reaches it. */
function stopStore(world: World): void {
  if (world.store.condition === StoreCondition.reachable) setReachable(world, false);
}

function startStore(world: World): void {
  if (world.store.condition === StoreCondition.unreachable) setReachable(world, true);
}
