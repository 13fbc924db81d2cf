import { Cause } from '../../trace/events';
import { expire, put, remove } from '../sessions/tables';
import type { Call } from '../state/call';
import type { Holding } from '../state/holding';
import type { World } from '../state/world';
import { forgetSaved, saveLater } from './disk';
import { replicate } from './replica';

/** Keeps an entry in the store. Returns false, and does nothing, where there is no room. */
export function writeEntry(world: World, holding: Holding, call: Call | null): boolean {
  if (!makeRoom(world, holding.session, call)) return false;
  put(world, world.store.table, holding);
  markUsed(world, holding.session);
  noteChange(world, holding.session, call);
  return true;
}

/**
 * A full store either takes no writes at all, not even for what it keeps, or drops the entry that was
 * used longest ago for a new one.
 */
function makeRoom(world: World, session: number, call: Call | null): boolean {
  const { capacity, eviction } = world.scenario.store;
  const { table } = world.store;
  if (capacity === 0 || table.entries.size < capacity) return true;
  if (eviction === 'refuse-writes') return false;
  const [oldest] = table.entries.values();
  if (oldest !== undefined && !table.entries.has(session)) {
    const { session: unused } = oldest;
    remove(world, table, unused, Cause.evicted);
    noteChange(world, unused, call);
  }
  return true;
}

/** An entry is to end before its time: disk and replica hear of that as of any change. */
export function removeEntry(world: World, call: Call): void {
  const { session } = call;
  if (remove(world, world.store.table, session, Cause.revoked)) noteChange(world, session, call);
}

/** The entries of a store with a limit stand in the order of their last use. */
export function markUsed(world: World, session: number): void {
  if (world.scenario.store.capacity === 0) return;
  world.store.table.entries.moveToEnd(session);
}

/** Disk and replica hear of what has changed in the store, each in its own time. */
export function noteChange(world: World, session: number, call: Call | null): void {
  const { persistence, replica } = world.scenario.store;
  if (persistence !== 'none') saveLater(world, session);
  if (replica) replicate(world, session, call);
}

/** The timer of an entry went off. What has died of age does not come back from disk either. */
export function expireEntry(world: World, session: number): void {
  const { table } = world.store;
  const { persistence } = world.scenario.store;
  const was = table.entries.has(session);
  expire(world, table, session);
  const isGone = was && !table.entries.has(session);
  if (isGone && persistence !== 'none') forgetSaved(world, session, Cause.idle);
}
