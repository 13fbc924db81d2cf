import { EventKind } from '../../kernel/eventKind';
import { Cause, Leg, StoreCondition, StoreFlag, TraceKind } from '../../trace/events';
import { releasePayload } from '../network/calls';
import { setRule } from '../network/rules';
import { clearTable, keep } from '../sessions/tables';
import { LOST, PASSES, type Rule, RuleOrder } from '../state/message';
import { Role } from '../state/replica';
import type { World } from '../state/world';
import { copyKeys, eraseDisk, loseMemory, readBack, saveAll } from './disk';
import { beginOperation, describeLoad, planEnd, refuse } from './operations';
import { dropStream, replicateEnd, resync, setRole } from './replica';

/** Cuts or mends the network between the store and everybody else. What is kept stays. */
export function setReachable(world: World, reachable: boolean): void {
  setCondition(world, reachable ? StoreCondition.reachable : StoreCondition.unreachable);
  if (reachable) resync(world);
}

/** Somebody empties the store: its memory, its disk and, through the stream, its replica. */
export function wipeStore(world: World): void {
  eraseDisk(world, Cause.wipe);
  clearTable(world, world.store.table, Cause.wipe);
  replicateEnd(world, Cause.wipe);
}

/** Operations take many times as long from now on, or as long as they should. */
export function setSlow(world: World, slow: boolean): void {
  const { store } = world;
  store.flags = slow ? store.flags | StoreFlag.slow : store.flags & ~StoreFlag.slow;
  describeCondition(world);
}

/** The process stops doing anything; calls are still accepted for it. */
export function freezeStore(world: World): void {
  const { store } = world;
  setCondition(world, StoreCondition.frozen);
  store.operation += 1;
  store.endsUs -= world.nowUs;
}

/** The process resumes. */
export function unfreezeStore(world: World): void {
  const { store } = world;
  setCondition(world, StoreCondition.reachable);
  if (store.inService >= 0) planEnd(world, world.nowUs + store.endsUs);
  else if (store.waiting.length > 0) beginOperation(world);
}

/** The process dies, or its whole machine. What comes back is up to disk and replica. */
export function crashStore(world: World, withMachine: boolean): void {
  const { store } = world;
  // The operating system of a dead process still sends what it was given; a lost machine sends nothing.
  if (withMachine) store.flags |= StoreFlag.machineLost;
  else store.era += 1;
  breakConnections(world);
  setCondition(world, StoreCondition.stopped);
  hangUpAll(world, !withMachine);
  loseMemory(world, withMachine);
  store.replica.unheard = withMachine ? dropStream(world, Cause.crash) : 0;
}

/** No connection to it leads anywhere any more: what was still being sent over one, either way, is gone. */
function breakConnections(world: World): void {
  world.lostMessages.forEach((message) => {
    const { kind, a, toReplica } = message;
    if (toReplica || (kind !== EventKind.callAtStore && kind !== EventKind.replyAtServer)) return;
    releasePayload(world, world.calls.at(a));
    message.leg = Leg.serverToStore;
  });
}

/** What the store was asked for and has not done is never done, whether or not the servers hear of it. */
function hangUpAll(world: World, isHeard: boolean): void {
  const { store } = world;
  if (store.inService >= 0) store.waiting.unshift(store.inService);
  store.inService = -1;
  store.operation += 1;
  for (const slot of store.waiting.splice(0)) {
    const call = world.calls.at(slot);
    refuse(world, call, isHeard);
    world.calls.release(call);
  }
  describeLoad(world);
}

/** A new process. After a failover it is the former primary, which comes back to follow. */
export function startStore(world: World): void {
  const { store, scenario, queue } = world;
  const readyUs = world.nowUs + scenario.store.restartTime;
  if (store.condition === StoreCondition.stopped) {
    if ((store.flags & StoreFlag.machineLost) !== 0) store.era += 1;
    store.flags = (store.flags | StoreFlag.starting) & ~StoreFlag.machineLost;
    queue.push(readyUs, EventKind.storeReady, 0, store.outage);
  } else {
    store.flags &= ~StoreFlag.failedOver;
    setRole(world, Role.away);
    queue.push(readyUs, EventKind.replicaReady, 0, 0);
  }
  describeCondition(world);
}

/** The new process has read what was saved. A replica follows it, even where that is nothing. */
export function beReady(world: World, outage: number): void {
  const { store } = world;
  if (store.outage !== outage) return;
  store.flags &= ~StoreFlag.starting;
  readBack(world);
  setCondition(world, StoreCondition.reachable);
  if (store.replica.role === Role.following) store.replica.isBehind = true;
  resync(world);
}

/** The former primary is there to follow, as soon as there is somebody to follow. */
export function beReplica(world: World): void {
  const { store } = world;
  store.replica.isBehind = true;
  if (store.condition === StoreCondition.reachable) resync(world);
}

/** The store has been out for so long that the replica takes over with what it has. */
export function failOver(world: World, outage: number): void {
  const { store } = world;
  const { replica, table } = store;
  if (store.outage !== outage || replica.role !== Role.following) return;
  // A dead primary knows nothing any more; of a living one, everything that the replica has not got is lost.
  let lost = replica.unheard;
  if (store.condition === StoreCondition.stopped) lost += replica.stream.length;
  for (const { session, serial } of table.entries.values()) {
    if (replica.table.entries.get(session)?.serial !== serial) lost += 1;
  }
  dropStream(world, Cause.failover);
  breakConnections(world);
  hangUpAll(world, false);
  store.era += 1;
  clearTable(world, table, Cause.failover);
  eraseDisk(world, Cause.failover);
  for (const { holding, expiresUs } of replica.table.entries.values()) {
    keep(world, table, holding, expiresUs);
  }
  copyKeys(replica.table, table);
  clearTable(world, replica.table, Cause.failover);
  saveAll(world);
  world.emit(TraceKind.failover, table.entries.size, lost, 0);
  replica.isBehind = false;
  store.flags = StoreFlag.failedOver;
  setCondition(world, StoreCondition.reachable);
  setRole(world, Role.primary);
}

function setCondition(world: World, condition: StoreCondition): void {
  const { store, scenario, queue, nowUs } = world;
  const wasUsable = store.condition === StoreCondition.reachable;
  store.condition = condition;
  if (wasUsable !== (condition === StoreCondition.reachable)) {
    store.outage += 1;
    if (wasUsable && store.replica.role === Role.following) {
      const atUs = nowUs + scenario.store.failoverAfter;
      queue.push(atUs, EventKind.failoverActs, 0, store.outage);
    }
  }
  describeCondition(world);
}

/** Whether there is a machine, and a way to it: a process may be dead or frozen, then the machine answers for it. */
const isThere = ({ condition, flags }: World['store']): boolean =>
  condition !== StoreCondition.unreachable && (flags & StoreFlag.machineLost) === 0;

/** Nothing reaches the store, or comes from it. Its replica is somewhere else. */
const AWAY: Rule<World> = {
  order: RuleOrder.cut,
  judge: (_world, { leg, toReplica }) =>
    !toReplica && (leg === Leg.serverToStore || leg === Leg.storeToServer) ? LOST : PASSES,
};

function describeCondition(world: World): void {
  const { store } = world;
  setRule(world, AWAY, 0, !isThere(store));
  world.emit(TraceKind.storeCondition, store.condition, store.flags, 0);
}
