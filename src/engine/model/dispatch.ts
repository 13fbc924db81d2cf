import { EventKind } from '../kernel/eventKind';
import type { QueuedEvent } from '../kernel/queuedEvent';
import { CheckResult, PlaceKind, unpackPlace } from '../trace/events';
import { expireAddress } from './balancer/addresses';
import { endEjection } from './balancer/ejection';
import {
  admitFromCdn,
  forwardAnswer,
  reportRefusal,
  route,
  stopWaiting,
} from './balancer/forwarding';
import { beginCheck, endCheck, growWeight } from './balancer/healthChecks';
import { reconnectNow } from './balancer/redispatch';
import { answerOrFetch, giveUpOrigin, hearOrigin } from './cdn/serving';
import { scale } from './change/autoscaler';
import { endWait as endDeployWait, hearOfTurn } from './change/deploy';
import { continueRotation } from './change/keyRotation';
import { hear as hearMessage } from './connections/messages';
import { sendAgain } from './network/retransmission';
import { beginOrder, commit } from './orders/ordersDatabase';
import { act } from './people/acting';
import { arrive, comeAtOnce } from './people/arrivals';
import { hearOfEnd } from './people/connecting';
import { receive, receiveFromCdn, timeOut } from './people/receiving';
import { meetCheck, meetPing } from './servers/checks';
import { probeStore } from './servers/connections';
import { sendCopy } from './servers/copying';
import { beginProbe, killProcess, timeOutProbe } from './servers/probes';
import { endStarting, runOutOfMemory } from './servers/process';
import { revokeAt } from './servers/revocation';
import { revokeSession } from './servers/worker/interpreter';
import {
  acceptAnswer,
  acceptCopy,
  acceptReply,
  acceptRequest,
  endTakingIn,
  endWaiting,
  endWorkTime,
  giveUpService,
} from './servers/worker/workers';
import { expire } from './sessions/tables';
import type { Attempt } from './state/attempt';
import type { Call } from './state/call';
import { clientOfTab, tabIndex } from './state/client';
import { isFor, isWaiting } from './state/timers';
import type { World } from './state/world';
import { save } from './store/disk';
import { expireEntry } from './store/entries';
import { acceptCall, endOperation } from './store/operations';
import { beReady, beReplica, failOver } from './store/outage';
import { acceptRead, answerRead, hearChanges } from './store/replica';

type Handler = (world: World, a: number, b: number) => void;

/** What every kind of event concerns, and what becomes of it. A new kind is one line here. */
const HANDLERS: Readonly<Record<EventKind, Handler>> = {
  [EventKind.clientActs]: (world, packed, number) => {
    const tab = world.client(clientOfTab(packed)).tabs[tabIndex(packed)];
    if (tab?.act === number) act(world, tab);
  },
  [EventKind.clientTimesOut]: (world, slot, id) => ring(world, slot, id, timeOut),
  [EventKind.requestAtBalancer]: (world, slot) => deliver(world, slot, route),
  [EventKind.balancerTimesOut]: (world, slot, wait) => endWait(world, slot, wait, stopWaiting),
  [EventKind.balancerRetries]: (world, slot, wait) => endWait(world, slot, wait, reconnectNow),
  [EventKind.requestAtServer]: (world, slot) => deliver(world, slot, acceptRequest),
  [EventKind.workEnds]: endWorkTime,
  [EventKind.answerAtService]: (world, slot) => deliver(world, slot, acceptAnswer),
  [EventKind.serviceTimesOut]: (world, slot, wait) => endWait(world, slot, wait, giveUpService),
  [EventKind.refusalAtBalancer]: (world, slot) => deliver(world, slot, reportRefusal),
  [EventKind.answerAtBalancer]: (world, slot) => deliver(world, slot, forwardAnswer),
  [EventKind.answerAtClient]: (world, slot) => deliver(world, slot, receive),
  [EventKind.clientArrives]: (world, _, number) => arrive(world, number),

  [EventKind.requestAtCdn]: (world, slot) => deliver(world, slot, answerOrFetch),
  [EventKind.requestFromCdn]: (world, slot) => deliver(world, slot, admitFromCdn),
  [EventKind.answerAtCdn]: (world, slot) => deliver(world, slot, hearOrigin),
  [EventKind.answerFromCdn]: (world, slot) => deliver(world, slot, receiveFromCdn),
  [EventKind.cdnTimesOut]: (world, slot, id) => ring(world, slot, id, giveUpOrigin),

  [EventKind.callAtStore]: (world, slot) => deliverCall(world, slot, acceptCall),
  [EventKind.operationEnds]: (world, slot, operation) =>
    endOperation(world, world.calls.at(slot), operation),
  [EventKind.replyAtServer]: acceptReply,
  [EventKind.callTimesOut]: endWaiting,
  [EventKind.sendByPasses]: endWaiting,
  [EventKind.storeReconnects]: probeStore,
  [EventKind.callAtOrders]: (world, slot) => beginOrder(world, world.calls.at(slot)),
  [EventKind.orderCommits]: (world, slot) => deliverCall(world, slot, commit),
  [EventKind.callAtReplica]: (world, slot) => deliverCall(world, slot, acceptRead),
  [EventKind.replicaReplies]: (world, slot) => answerRead(world, world.calls.at(slot)),

  [EventKind.checkStarts]: beginCheck,
  [EventKind.checkAtServer]: meetCheck,
  [EventKind.checkPasses]: (world, a, b) => endCheck(world, a, b, CheckResult.passed),
  [EventKind.checkRefused]: (world, a, b) => endCheck(world, a, b, CheckResult.refused),
  [EventKind.checkTimesOut]: (world, a, b) => endCheck(world, a, b, CheckResult.timedOut),
  [EventKind.pingArrives]: meetPing,
  [EventKind.weightGrows]: growWeight,
  [EventKind.ejectionEnds]: endEjection,
  [EventKind.addressExpires]: expireAddress,

  [EventKind.sessionExpires]: (world, packed, session) => {
    const place = unpackPlace(packed);
    if (place.kind === PlaceKind.store) expireEntry(world, session);
    else if (place.kind === PlaceKind.replica) expire(world, world.store.replica.table, session);
    else expire(world, world.server(place.index).table, session);
  },
  [EventKind.rotationGoesOn]: continueRotation,
  [EventKind.revocationAtServer]: (world, server, session) =>
    revokeAt(world, world.server(server), session),
  [EventKind.revocationLeaves]: revokeSession,

  [EventKind.storeReady]: (world, _, outage) => beReady(world, outage),
  [EventKind.storeSaves]: save,
  [EventKind.replicaHears]: hearChanges,
  [EventKind.failoverActs]: (world, _, outage) => failOver(world, outage),
  [EventKind.replicaReady]: beReplica,

  [EventKind.serverReady]: endStarting,
  [EventKind.balancerHears]: hearOfTurn,
  [EventKind.burstComes]: comeAtOnce,
  [EventKind.deployGoesOn]: (world, _, wait) => endDeployWait(world, wait),
  [EventKind.scalerLooks]: scale,
  [EventKind.memoryOut]: runOutOfMemory,
  [EventKind.probeStarts]: beginProbe,
  [EventKind.probeTimesOut]: timeOutProbe,
  [EventKind.graceEnds]: killProcess,
  [EventKind.messageLeavesAgain]: (world, slot) => sendAgain(world, world.lostMessages.at(slot)),
  [EventKind.messageAtClient]: hearMessage,
  [EventKind.connectionEnds]: hearOfEnd,
  [EventKind.copyLeaves]: (world, slot, id) => sendCopy(world, world.transfers.at(slot), id),
  [EventKind.copyAtServer]: (world, slot) => acceptCopy(world, world.transfers.at(slot)),
  [EventKind.copyKept]: (world, slot, ticket) =>
    endTakingIn(world, world.transfers.at(slot), ticket),
};

/** Hands an event to the noun it concerns, unless it has become stale. */
export function dispatch(world: World, { kind, a, b }: QueuedEvent): void {
  HANDLERS[kind as EventKind](world, a, b);
}

/** A message has arrived: it is dealt with, and no longer holds its attempt. */
function deliver(world: World, slot: number, deal: (world: World, attempt: Attempt) => void): void {
  const attempt = world.attempts.at(slot);
  deal(world, attempt);
  world.attempts.release(attempt);
}

/** The same for a message of a call, or the end of what was asked for. */
function deliverCall(world: World, slot: number, deal: (world: World, call: Call) => void): void {
  const call = world.calls.at(slot);
  deal(world, call);
  world.calls.release(call);
}

/** A timer went off. It concerns only the attempt it was set for. */
function ring(
  world: World,
  slot: number,
  id: number,
  deal: (world: World, attempt: Attempt) => void,
): void {
  const attempt = world.attempts.at(slot);
  if (isFor(attempt, id)) deal(world, attempt);
}

/** A wait of the balancer is over. It concerns only the try it was begun for. */
function endWait(
  world: World,
  slot: number,
  ticket: number,
  deal: (world: World, attempt: Attempt) => void,
): void {
  const attempt = world.attempts.at(slot);
  if (isWaiting(attempt, ticket)) deal(world, attempt);
}
