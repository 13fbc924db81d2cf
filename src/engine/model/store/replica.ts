import { EventKind } from '../../kernel/eventKind';
import { Cause, Leg, packHop, StoreCondition, StoreRefusal, TraceKind } from '../../trace/events';
import { hold, release } from '../ledger/ledger';
import { sendCall } from '../network/link';
import { forgetOldKeys } from '../orders/idempotency';
import { clearTable, keep, remove } from '../sessions/tables';
import type { Call } from '../state/call';
import type { Holding } from '../state/holding';
import { type Beside, Role } from '../state/replica';
import type { Recording, World } from '../state/world';
import { listUntil, operationUs, readFrom } from './lookups';

/** Before the run begins, a replica has everything. */
export function openReplica(world: World): void {
  const { replica, table } = world.store;
  for (const { holding, expiresUs } of table.entries.values()) {
    keep(world, replica.table, holding, expiresUs);
  }
  setRole(world, Role.following);
}

/** The replica takes another role. */
export function setRole(world: World, role: Role): void {
  world.store.replica.role = role;
  describeReplica(world, world);
}

/** Records where the replica stands. */
export const describeReplica = (world: World, to: Recording): void => {
  const { role, table } = world.store.replica;
  to.emit(TraceKind.replicaCondition, role, table.entries.size, 0);
};

/**
 * An entry has changed: the replica hears of it after the lag. Nobody waits for that.
 * @param call what changed it; null for a session that somebody brings along
 */
export function replicate(world: World, session: number, call: Call | null): void {
  const { replica, condition, table } = world.store;
  if (replica.role !== Role.following) return;
  if (condition === StoreCondition.unreachable) {
    replica.isBehind = true;
    return;
  }
  if (call !== null) {
    const hop = packHop(Leg.storeToReplica, call.server, call.client);
    world.emit(TraceKind.hop, call.attemptId, hop, world.scenario.store.replicaLag);
  }
  const entry = table.entries.get(session);
  announce(world, session, entry?.holding ?? null, entry?.expiresUs ?? 0, Cause.finished);
  send(world, 1);
}

/** An idempotency key, the denylist, a message or a count has changed. */
export function replicateBeside(world: World, beside: Beside): void {
  const { replica, condition } = world.store;
  if (replica.role !== Role.following) return;
  if (condition === StoreCondition.unreachable) replica.isBehind = true;
  else {
    announceBeside(world, beside);
    send(world, 1);
  }
}

function announceBeside({ store }: World, beside: Beside): void {
  store.replica.stream.push({ ...BESIDE, beside });
}

const BESIDE = { session: 0, holding: null, expiresUs: 0, cause: Cause.finished };

function keepBeside(world: World, [number, what]: Beside): void {
  const { table } = world.store.replica;
  const { keys } = table;
  if (typeof what === 'number') listUntil(world, table, number, what);
  else if ('isForgotten' in what) keys.delete(number);
  else if ('person' in what) table.messages.set(number, what.person);
  else if ('requests' in what) table.counts.set(number, what);
  else {
    forgetOldKeys(world, keys);
    // Keys stand in the order in which they came.
    if (keys.get(number)?.sinceUs !== what.sinceUs) keys.delete(number);
    keys.set(number, what);
  }
}

/** Everything that the primary keeps is gone. */
export function replicateEnd(world: World, cause: Cause): void {
  if (world.store.replica.role !== Role.following) return;
  announce(world, 0, null, 0, cause);
  send(world, 1);
}

function announce(
  world: World,
  session: number,
  holding: Holding | null,
  expiresUs: number,
  cause: Cause,
): void {
  if (holding !== null) hold(world, holding);
  world.store.replica.stream.push({ session, holding, expiresUs, cause });
}

function send(world: World, count: number): void {
  const atUs = world.nowUs + world.scenario.store.replicaLag;
  world.queue.push(atUs, EventKind.replicaHears, count, world.store.replica.number);
}

/** A replica that has missed something gets everything anew from what is the primary now, be it empty. */
export function resync(world: World): void {
  const { replica, table } = world.store;
  if (!replica.isBehind) return;
  replica.isBehind = false;
  dropStream(world, Cause.finished);
  announce(world, 0, null, 0, Cause.failover);
  for (const { holding, expiresUs } of table.entries.values()) {
    announce(world, holding.session, holding, expiresUs, Cause.finished);
  }
  for (const key of table.keys) announceBeside(world, key);
  for (const denied of table.denylist) announceBeside(world, denied);
  for (const [message, person] of table.messages) announceBeside(world, [message, { person }]);
  for (const counted of table.counts) announceBeside(world, counted);
  send(world, replica.stream.length);
  if (replica.role !== Role.following) setRole(world, Role.following);
}

/** Changes have arrived. */
export function hearChanges(world: World, count: number, number: number): void {
  const { replica } = world.store;
  if (replica.number !== number) return;
  for (const change of replica.stream.splice(0, count)) {
    const { session, holding, expiresUs, cause, beside } = change;
    if (beside !== undefined) keepBeside(world, beside);
    else if (session === 0) clearTable(world, replica.table, cause);
    else if (holding === null) remove(world, replica.table, session, cause);
    else if (expiresUs <= world.nowUs) remove(world, replica.table, session, Cause.idle);
    else keep(world, replica.table, holding, expiresUs);
    if (holding !== null) release(world, holding, Cause.finished);
  }
}

/** What was under way never arrives. Returns how many changes that were. */
export function dropStream(world: World, cause: Cause): number {
  const { replica } = world.store;
  const dropped = replica.stream.splice(0);
  replica.number += 1;
  for (const { holding } of dropped) if (holding !== null) release(world, holding, cause);
  world.hooks.placeCleared(world);
  return dropped.length;
}

/** A read has arrived: one after the other, as at the primary. */
export function acceptRead(world: World, call: Call): void {
  const { replica } = world.store;
  replica.freeUs = Math.max(replica.freeUs, world.nowUs) + operationUs(world);
  call.holders += 1;
  world.queue.push(replica.freeUs, EventKind.replicaReplies, call.slot, call.id);
}

/** The replica answers, unless it follows nobody: then it is no replica to be asked. */
export function answerRead(world: World, call: Call): void {
  const { replica } = world.store;
  if (replica.role === Role.following) readFrom(world, replica.table, call);
  else call.refusal = StoreRefusal.refused + 1;
  sendCall(world, call, Leg.storeToServer, EventKind.replyAtServer);
  world.calls.release(call);
}
