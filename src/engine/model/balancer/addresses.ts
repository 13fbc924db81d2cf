import { EventKind } from '../../kernel/eventKind';
import { TraceKind } from '../../trace/events';
import type { AddressTable } from '../state/addressTable';
import type { Recording, World } from '../state/world';

/** The address a person's requests come from: several people may share one. */
export const addressOf = (world: World, client: number): number =>
  Math.floor(client / world.scenario.clients.perAddress);

/** Learns where an address belongs, or that it is still in use. */
export function bindAddress(world: World, address: number, server: number): void {
  const { addresses } = world.balancer;
  const before = addresses.get(address);
  addresses.set(address, { server, usedUs: world.nowUs });
  if (before === undefined) planExpiry(world, address, world.nowUs);
  if (before?.server !== server) world.emit(TraceKind.addressBound, address, server + 1, 0);
}

function planExpiry(world: World, address: number, usedUs: number): void {
  const { tableExpiry } = world.scenario.balancer;
  if (tableExpiry === 0) return;
  const expiresUs = usedUs + tableExpiry;
  world.queue.push(expiresUs, EventKind.addressExpires, address, world.balancer.starts);
}

/** An address may have been idle for too long. `starts` tells which life of the balancer the plan belongs to. */
export function expireAddress(world: World, address: number, starts: number): void {
  const binding = world.balancer.addresses.get(address);
  if (binding === undefined || world.balancer.starts !== starts) return;
  if (binding.usedUs + world.scenario.balancer.tableExpiry > world.nowUs) {
    planExpiry(world, address, binding.usedUs);
  } else drop(world, address);
}

/** The balancer's memory is gone. */
export function forgetAddresses(world: World): void {
  for (const address of world.balancer.addresses.addresses()) drop(world, address);
}

function drop(world: World, address: number): void {
  world.balancer.addresses.delete(address);
  world.emit(TraceKind.addressBound, address, 0, 0);
}

/** Records the whole table. */
export function describeAddresses(table: AddressTable, to: Recording): void {
  for (const address of table.addresses()) {
    to.emit(TraceKind.addressBound, address, table.serverOf(address) + 1, 0);
  }
}
