import { copyMap } from '../../kernel/copyState';
import { EventKind } from '../../kernel/eventKind';
import { Cause, StoreCondition, TraceKind } from '../../trace/events';
import { hold, release } from '../ledger/ledger';
import { clearTable, keep } from '../sessions/tables';
import { type Disk, KEYS } from '../state/disk';
import type { World } from '../state/world';

/** An entry has changed: it is saved at once, or at the next turn. Turns are an interval apart. */
export function saveLater(world: World, session: number): void {
  const { persistence, snapshotEvery, syncEvery } = world.scenario.store;
  if (persistence === 'none') return;
  const { disk } = world.store;
  disk.changed.add(session);
  const everyUs = persistence === 'snapshot' ? snapshotEvery : syncEvery;
  if (everyUs === 0) writeDown(world);
  else if (!disk.isPlanned) planSaving(world, everyUs);
}

function planSaving(world: World, everyUs: number): void {
  const phaseUs = Math.floor(everyUs * world.store.disk.phase);
  const atUs = (Math.floor((world.nowUs - phaseUs) / everyUs) + 1) * everyUs + phaseUs;
  world.store.disk.isPlanned = true;
  world.queue.push(atUs, EventKind.storeSaves, 0, 0);
}

/** The instant of saving has come. A frozen process cannot save, and does so at a later one. */
export function save(world: World): void {
  const { disk, condition, table } = world.store;
  const { persistence, snapshotEvery, syncEvery } = world.scenario.store;
  const isSnapshot = persistence === 'snapshot';
  disk.isPlanned = false;
  if (disk.changed.size === 0) return;
  if (condition === StoreCondition.frozen) {
    planSaving(world, isSnapshot ? snapshotEvery : syncEvery);
    return;
  }
  writeDown(world);
  if (isSnapshot) world.emit(TraceKind.stateSaved, table.entries.size, 0, 0);
}

/** What is kept beside the sessions. */
type Beside = Pick<Disk, 'keys' | 'denylist' | 'messages' | 'counts'>;

/** Makes what is kept beside the sessions in one place the same as in another. */
export function copyKeys(from: Beside, to: Beside): void {
  copyMap(from.keys, to.keys);
  copyMap(from.denylist, to.denylist);
  copyMap(from.messages, to.messages);
  copyMap(from.counts, to.counts);
}

/** Brings the disk up to date. */
export function writeDown(world: World): void {
  const { disk, table } = world.store;
  if (disk.changed.delete(KEYS)) copyKeys(table, disk);
  for (const session of disk.changed) {
    const entry = table.entries.get(session);
    const old = disk.saved.get(session);
    if (entry !== undefined) {
      const { holding, expiresUs } = entry;
      hold(world, holding);
      disk.saved.set(session, { holding, expiresUs });
    } else disk.saved.delete(session);
    if (old !== undefined) release(world, old.holding, Cause.finished);
  }
  disk.changed.clear();
}

/**
 * Memory is gone. A log outlives its process whole, because every change has been handed to the operating
 * system; of a lost machine only what was forced to disk is left, and of snapshots only the last one.
 */
export function loseMemory(world: World, withMachine: boolean): void {
  const { disk, table } = world.store;
  if (!withMachine && world.scenario.store.persistence === 'append-only') writeDown(world);
  disk.changed.clear();
  clearTable(world, table, Cause.crash);
}

/** A new process reads what was saved, but for what has died of age since. */
export function readBack(world: World): void {
  const { disk, table } = world.store;
  copyKeys(disk, table);
  for (const [session, { holding, expiresUs }] of disk.saved) {
    if (expiresUs <= world.nowUs) forgetSaved(world, session, Cause.idle);
    else keep(world, table, holding, expiresUs);
  }
}

/** One entry is not on disk any more, if it was. */
export function forgetSaved(world: World, session: number, cause: Cause): void {
  const { disk } = world.store;
  disk.changed.delete(session);
  const saved = disk.saved.get(session);
  if (saved === undefined) return;
  disk.saved.delete(session);
  release(world, saved.holding, cause);
}

/** Nothing is on disk any more. */
export function eraseDisk(world: World, cause: Cause): void {
  const { disk } = world.store;
  disk.changed.clear();
  disk.keys.clear();
  disk.denylist.clear();
  disk.messages.clear();
  disk.counts.clear();
  for (const session of [...disk.saved.keys()]) forgetSaved(world, session, cause);
}

/** Everything in memory is on disk too. */
export function saveAll(world: World): void {
  const { disk, table } = world.store;
  if (world.scenario.store.persistence === 'none') return;
  for (const { session } of table.entries.values()) disk.changed.add(session);
  disk.changed.add(KEYS);
  writeDown(world);
}
