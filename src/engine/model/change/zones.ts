import {
  ServerCondition,
  ServerFlag,
  StoreCondition,
  StoreFlag,
  TraceKind,
} from '../../trace/events';
import { zoneOf } from '../network/zones';
import { crashServer, setFlag, startServer } from '../servers/process';
import { isDead } from '../state/server';
import type { World } from '../state/world';
import { crashStore, startStore } from '../store/outage';

/** Everything in a zone fails at once. The balancer and the orders database have stand-ins elsewhere. */
export function stopZone(world: World, zone: number): void {
  setDown(world, zone, true);
  for (const server of world.servers) {
    if (zoneOf(world, server.index) !== zone) continue;
    // A process that is still starting dies as well.
    const isStarting = server.condition === ServerCondition.starting;
    if (isStarting || !isDead(server)) crashServer(world, server.index);
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
