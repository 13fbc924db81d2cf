import type { EventKind } from '../kernel/eventKind';
import { Leg, packHop, StoreCondition, StoreFlag, TraceKind } from '../trace/events';
import type { Attempt } from './attempt';
import type { Call } from './call';
import type { World } from './world';

/** One-way delay of a leg, in microseconds. */
function delayOf(world: World, leg: Leg): number {
  const { network } = world.scenario;
  switch (leg) {
    case Leg.clientToBalancer:
    case Leg.balancerToClient:
      return network.clientBalancer;
    case Leg.balancerToServer:
    case Leg.serverToBalancer:
    case Leg.checkToServer:
    case Leg.checkToBalancer:
      return network.balancerServer;
    default:
      return network.serverStore;
  }
}

/** Puts a message of an attempt on a link. `kind` happens when it arrives. */
export function sendAttempt(world: World, attempt: Attempt, leg: Leg, kind: EventKind): void {
  const delayUs = delayOf(world, leg);
  attempt.holders += 1;
  world.emit(TraceKind.hop, attempt.id, packHop(leg, attempt.server, attempt.client), delayUs);
  world.queue.push(world.nowUs + delayUs, kind, attempt.slot, attempt.id);
}

/** Puts a message of a call on a link. It may be lost: then nothing happens, and the sender must not rely on it. */
export function sendCall(world: World, call: Call, leg: Leg, kind: EventKind): boolean {
  const delayUs = delayOf(world, leg);
  const hop = packHop(leg, call.server, call.client);
  if (!passes(world, leg, call.toReplica)) {
    world.emit(TraceKind.hopLost, call.attemptId, hop, delayUs);
    return false;
  }
  call.holders += 1;
  world.emit(TraceKind.hop, call.attemptId, hop, delayUs);
  world.queue.push(world.nowUs + delayUs, kind, call.slot, call.id);
  return true;
}

/** Puts a health check or its result on the link to a server. `number` proves that it is not stale. */
export function sendCheck(
  world: World,
  server: number,
  leg: Leg,
  kind: EventKind,
  number: number,
): void {
  const delayUs = delayOf(world, leg);
  world.emit(TraceKind.hop, 0, packHop(leg, server, 0), delayUs);
  world.queue.push(world.nowUs + delayUs, kind, server, number);
}

/** The verdict on a message that is about to leave. */
function passes(world: World, leg: Leg, toReplica: boolean): boolean {
  const toOrFromStore = leg === Leg.serverToStore || leg === Leg.storeToServer;
  return !toOrFromStore || toReplica || isStoreThere(world);
}

/** The process may be dead or frozen: then the machine answers for it. */
const isStoreThere = ({ store }: World): boolean =>
  store.condition !== StoreCondition.unreachable && (store.flags & StoreFlag.machineLost) === 0;
