import { ServerCondition, ServerFlag, StoreCondition, StoreFlag, TraceKind } from '../trace/events';
import { crashServer, isDead, setFlag, startServer } from './server';
import { crashStore, startStore } from './storeOutage';
import type { World } from './world';

/** Zone of a server. Balancer, session store and orders database are in zone 0. */
const zoneOf = (world: World, server: number): number => server % world.scenario.network.zones;

/** What a message to or from a server takes longer because its other end is in zone 0. */
export function distance(world: World, server: number): number {
  const { zones, crossZone } = world.scenario.network;
  return zones === 1 || zoneOf(world, server) === 0 ? 0 : crossZone;
}

/** Whether the zone of a server is down: no process starts there. */
export const isInDarkness = (world: World, server: number): boolean =>
  isDown(world, zoneOf(world, server));

export const isDown = (world: World, zone: number): boolean =>
  (world.zonesDown & (1 << zone)) !== 0;

export const isAllDown = ({ zonesDown, scenario }: World): boolean =>
  zonesDown === (1 << scenario.network.zones) - 1;

/** Everything in a zone fails at once. The balancer and the orders database have stand-ins elsewhere. */
export function stopZone(world: World, zone: number): void {
  setDown(world, zone, true);
  for (const server of world.servers) {
    if (zoneOf(world, server.index) === zone && !isDead(server)) crashServer(world, server.index);
  }
  if (zone === storeZone(world)) stopStore(world);
}

/** Every server of the zone that is stopped starts again, with empty memory. */
export function startZone(world: World, zone: number): void {
  setDown(world, zone, false);
  for (const { index, condition } of world.servers) {
    const isStopped = condition === ServerCondition.stopped;
    if (zoneOf(world, index) === zone && isStopped) startServer(world, index);
  }
  if (zone === storeZone(world)) startStoreAgain(world);
}

function setDown(world: World, zone: number, down: boolean): void {
  const bit = 1 << zone;
  world.zonesDown = down ? world.zonesDown | bit : world.zonesDown & ~bit;
  world.emit(TraceKind.zoneCondition, zone, down ? 1 : 0, 0);
  for (const server of world.servers) {
    if (zoneOf(world, server.index) === zone) setFlag(world, server, ServerFlag.zoneDown, down);
  }
}

/** The store's machine is lost with its zone; a replica, if there is one, is in the next zone and may take over. */
function stopStore(world: World): void {
  if (world.store.condition !== StoreCondition.stopped) crashStore(world, true);
}

function startStoreAgain(world: World): void {
  const { condition, flags } = world.store;
  if (condition === StoreCondition.stopped && (flags & StoreFlag.starting) === 0) startStore(world);
}

/** Zone of the store that serves: after a failover that is the one of the former replica. */
const storeZone = ({ store, scenario }: World): number =>
  (store.flags & StoreFlag.failedOver) === 0 ? 0 : 1 % scenario.network.zones;
