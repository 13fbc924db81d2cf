import { EventKind } from '../kernel/eventKind';
import type { QueuedEvent } from '../kernel/eventQueue';
import { CheckResult, PlaceKind, unpackPlace } from '../trace/events';
import { expireAddress } from './addressTable';
import { arrive } from './arrivals';
import type { Attempt } from './attempt';
import { scale } from './autoscaler';
import { discardReply, giveUp, hearReply } from './calling';
import { admitFromCdn, ask, giveUpOrigin, hear, receiveFromCdn } from './cdn';
import { meetPing } from './deepCheck';
import { endWait as endDeployWait } from './deploy';
import { endEjection } from './ejection';
import { beginCheck, endCheck, growWeight, meetCheck } from './healthCheck';
import { passOn, reportRefusal, route, stopWaiting } from './loadBalancer';
import { runOutOfMemory } from './memory';
import { beginOrder, commit } from './ordersDatabase';
import { act, receive, timeOut } from './person';
import { reconnectNow } from './redispatch';
import { acceptRead, answerRead, hearChanges } from './replica';
import { acceptCopy, endCopying, sendCopy } from './replication';
import { revokeAt, tellStore } from './revocation';
import { continueRotation } from './rotation';
import { acceptRequest, defer, endStarting } from './server';
import { acceptCall, endOperation } from './sessionStore';
import { expire } from './sessionTable';
import { save } from './storeDisk';
import { expireEntry } from './storeEntries';
import { beReady, beReplica, failOver } from './storeOutage';
import { clientOfTab, tabIndex } from './tab';
import { endSpending } from './work';
import type { World } from './world';

/** Hands an event to the noun it concerns, unless it has become stale. */
export function dispatch(world: World, { kind, a, b }: QueuedEvent): void {
  if (kind >= EventKind.requestAtCdn && kind <= EventKind.cdnTimesOut) {
    return dispatchCdn(world, kind as EventKind, a, b);
  }
  switch (kind as EventKind) {
    case EventKind.clientActs: {
      const tab = world.client(clientOfTab(a)).tabs[tabIndex(a)];
      if (tab?.act === b) act(world, tab);
      return;
    }
    case EventKind.requestAtBalancer:
      return deliver(world, a, route);
    case EventKind.requestAtServer:
      return deliver(world, a, acceptRequest);
    case EventKind.refusalAtBalancer:
      return deliver(world, a, reportRefusal);
    case EventKind.answerAtBalancer:
      return deliver(world, a, passOn);
    case EventKind.answerAtClient:
      return deliver(world, a, receive);
    case EventKind.clientTimesOut:
      return ring(world, a, b, timeOut);
    case EventKind.balancerTimesOut:
      return endWait(world, a, b, stopWaiting);
    case EventKind.balancerRetries:
      return endWait(world, a, b, reconnectNow);
    case EventKind.workEnds: {
      const attempt = world.attempts.at(a);
      if (attempt.serverOpen && attempt.workTicket === b) endSpending(world, attempt);
      return;
    }
    case EventKind.sessionExpires: {
      const place = unpackPlace(a);
      if (place.kind === PlaceKind.store) expireEntry(world, b);
      else if (place.kind === PlaceKind.replica) expire(world, world.store.replica.table, b);
      else expire(world, world.server(place.index).table, b);
      return;
    }
    case EventKind.rotationGoesOn:
      return continueRotation(world);
    case EventKind.revocationAtServer:
      return revokeAt(world, world.server(a), b);
    case EventKind.revocationLeaves:
      return tellStore(world, a, b);
    case EventKind.clientArrives:
      return arrive(world, b);
    case EventKind.checkStarts:
    case EventKind.checkAtServer:
    case EventKind.checkPasses:
    case EventKind.checkRefused:
    case EventKind.checkTimesOut:
    case EventKind.pingArrives:
    case EventKind.weightGrows:
    case EventKind.ejectionEnds:
    case EventKind.addressExpires:
      return dispatchToBalancer(world, kind as EventKind, a, b);
    case EventKind.storeReady:
    case EventKind.storeSaves:
    case EventKind.replicaHears:
    case EventKind.failoverActs:
    case EventKind.replicaReady:
      return dispatchToStore(world, kind as EventKind, a, b);
    default:
      return dispatchToServers(world, kind as EventKind, a, b);
  }
}

/** Events of requests and answers that pass through the CDN. */
function dispatchCdn(world: World, kind: EventKind, slot: number, id: number): void {
  switch (kind) {
    case EventKind.requestAtCdn:
      return deliver(world, slot, ask);
    case EventKind.requestFromCdn:
      return deliver(world, slot, admitFromCdn);
    case EventKind.answerAtCdn:
      return deliver(world, slot, hear);
    case EventKind.answerFromCdn:
      return deliver(world, slot, receiveFromCdn);
    default:
      return ring(world, slot, id, giveUpOrigin);
  }
}

/** Events of health checks, and of what the balancer makes of them. */
function dispatchToBalancer(world: World, kind: EventKind, a: number, b: number): void {
  switch (kind) {
    case EventKind.checkStarts:
      return beginCheck(world, a, b);
    case EventKind.checkAtServer:
      return meetCheck(world, a, b);
    case EventKind.checkPasses:
      return endCheck(world, a, b, CheckResult.passed);
    case EventKind.checkRefused:
      return endCheck(world, a, b, CheckResult.refused);
    case EventKind.checkTimesOut:
      return endCheck(world, a, b, CheckResult.timedOut);
    case EventKind.pingArrives:
      return meetPing(world, a, b);
    case EventKind.weightGrows:
      return growWeight(world, a, b);
    case EventKind.ejectionEnds:
      return endEjection(world, a, b);
    case EventKind.addressExpires:
      return expireAddress(world, a, b);
  }
}

/** Events of the store's own life, and of its disk and replica. */
function dispatchToStore(world: World, kind: EventKind, a: number, b: number): void {
  switch (kind) {
    case EventKind.storeReady:
      return beReady(world, b);
    case EventKind.storeSaves:
      return save(world);
    case EventKind.replicaHears:
      return hearChanges(world, a, b);
    case EventKind.failoverActs:
      return failOver(world, b);
    case EventKind.replicaReady:
      return beReplica(world);
  }
}

/** Events of processes, of the set of servers, and of copies between them; whatever else there is concerns calls. */
function dispatchToServers(world: World, kind: EventKind, a: number, b: number): void {
  switch (kind) {
    case EventKind.serverReady:
      return endStarting(world, a, b);
    case EventKind.deployGoesOn:
      return endDeployWait(world, b);
    case EventKind.scalerLooks:
      return scale(world);
    case EventKind.memoryOut:
      return runOutOfMemory(world, a, b);
    case EventKind.copyLeaves:
      return sendCopy(world, world.transfers.at(a), b);
    case EventKind.copyAtServer:
      return acceptCopy(world, world.transfers.at(a));
    case EventKind.copyKept:
      return endCopying(world, world.transfers.at(a), b);
    default:
      return dispatchCall(world, kind, a, b);
  }
}

/** Events of calls to the session store and the orders database. */
function dispatchCall(world: World, kind: EventKind, slot: number, id: number): void {
  const call = world.calls.at(slot);
  switch (kind) {
    case EventKind.callAtStore:
      acceptCall(world, call);
      break;
    case EventKind.callAtOrders:
      return beginOrder(world, call);
    case EventKind.orderCommits:
      commit(world, call);
      break;
    case EventKind.replyAtServer:
      if (call.open && defer(world.server(call.server), kind, slot, id)) return;
      hearReply(world, call);
      return discardReply(world, call);
    case EventKind.operationEnds:
      return endOperation(world, call, id);
    case EventKind.callAtReplica:
      acceptRead(world, call);
      break;
    case EventKind.replicaReplies:
      return answerRead(world, call);
    case EventKind.callTimesOut:
      if (call.id !== id || defer(world.server(call.server), kind, slot, id)) return;
      return giveUp(world, call);
  }
  world.calls.release(call);
}

/** A message has arrived: it is dealt with, and no longer holds its attempt. */
function deliver(world: World, slot: number, deal: (world: World, attempt: Attempt) => void): void {
  const attempt = world.attempts.at(slot);
  deal(world, attempt);
  world.attempts.release(attempt);
}

/** A timer went off. It concerns only the attempt it was set for. */
function ring(
  world: World,
  slot: number,
  id: number,
  deal: (world: World, attempt: Attempt) => void,
): void {
  const attempt = world.attempts.at(slot);
  if (attempt.id === id && attempt.holders > 0) deal(world, attempt);
}

/** A wait of the balancer is over. It concerns only the try it was begun for. */
function endWait(
  world: World,
  slot: number,
  ticket: number,
  deal: (world: World, attempt: Attempt) => void,
): void {
  const attempt = world.attempts.at(slot);
  if (attempt.balancerOpen && attempt.waitTicket === ticket) deal(world, attempt);
}
