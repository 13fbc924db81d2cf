import type { World } from '../state/world';

/** Zone of a server. Balancer, session store and orders database are in zone 0. */
export const zoneOf = (world: World, server: number): number =>
  server % world.scenario.network.zones;

/** What a message to or from a server takes longer because its other end is in zone 0. */
export function distance(world: World, server: number): number {
  const { zones, crossZone } = world.scenario.network;
  return zones === 1 || zoneOf(world, server) === 0 ? 0 : crossZone;
}

/** Whether the zone of a server is down: no process starts there. */
export const isInDownZone = (world: World, server: number): boolean =>
  isZoneDown(world, zoneOf(world, server));

/** Whether a zone is down. */
export const isZoneDown = (world: World, zone: number): boolean =>
  (world.zonesDown & (1 << zone)) !== 0;

/** Whether no zone is left. */
export const isEveryZoneDown = ({ zonesDown, scenario }: World): boolean =>
  zonesDown === (1 << scenario.network.zones) - 1;
