import { EventKind } from '../../kernel/eventKind';
import {
  Leg,
  LookupResult,
  PlaceKind,
  packPlace,
  Rejection,
  StoreRefusal,
  TraceKind,
} from '../../trace/events';
import { hold } from '../ledger/ledger';
import { releasePayload, tellAgainLater } from '../network/calls';
import { sendCall } from '../network/link';
import { isIn } from '../sessions/cart';
import type { Attempt } from '../state/attempt';
import type { Call, CallVerb } from '../state/call';
import { type Holding, partOf } from '../state/holding';
import type { Server } from '../state/server';
import type { World } from '../state/world';
import { describeVerdict } from '../tokens/tokenCheck';
import { connect, disconnect, goOffline, goOnline, noteFailure, takeBack } from './connections';
import type { Outcome } from './outcome';

/** A worker asks the session store, and waits no longer than the timeout. Its slot stays held. */
export function callStore(
  world: World,
  attempt: Attempt,
  verb: CallVerb,
  session: number,
  payload: Holding | null,
  product = 0,
): Outcome {
  if (world.server(attempt.server).toStore.failUntilUs > world.nowUs) {
    const why = StoreRefusal.failFast;
    world.emit(TraceKind.storeRefused, attempt.id, why, attempt.server);
    describeLookup(world, attempt, PlaceKind.store, LookupResult.failed);
    return 'failed';
  }
  const call = openCall(world, attempt, verb, payload);
  call.session = session;
  call.product = product;
  call.intent = attempt.intent;
  if (payload !== null) hold(world, payload);
  connect(world, call);
  setTimer(world, call);
  return 'waits';
}

/** A worker has the store keep a message, or asks it for those that it keeps for a person. */
export function callAboutMessages(
  world: World,
  attempt: Attempt,
  verb: 'keep-message' | 'find-messages',
  person: number,
  message = 0,
): Outcome {
  const outcome = callStore(world, attempt, verb, message, null);
  if (outcome !== 'waits') return outcome;
  const call = world.calls.at(attempt.call - 1);
  call.addressee = attempt.addressee;
  call.person = person;
  return outcome;
}

/** A worker asks the replica of the store for a copy. */
export function askReplica(world: World, attempt: Attempt, session: number): Outcome {
  const call = openCall(world, attempt, 'read', null);
  call.session = session;
  call.toReplica = true;
  sendCall(world, call, Leg.serverToStore, EventKind.callAtReplica);
  setTimer(world, call);
  return 'waits';
}

function setTimer(world: World, call: Call): void {
  const { timeout, queueTimeout } = world.scenario.store;
  call.timesOutUs = world.nowUs + timeout;
  call.sendByUs = world.nowUs + Math.min(timeout, queueTimeout || timeout);
  const { slot, id, timesOutUs, sendByUs } = call;
  world.queue.push(timesOutUs, EventKind.callTimesOut, slot, id);
  if (sendByUs < timesOutUs) world.queue.push(sendByUs, EventKind.sendByPasses, slot, id);
}

/** A worker asks the orders database to commit, and waits for it. The order under way is a copy of the cart. */
export function callOrders(world: World, attempt: Attempt, working: Holding): void {
  const payload = partOf(working, 'cart');
  const call = openCall(world, attempt, 'order', payload);
  hold(world, payload);
  call.intent = attempt.intent;
  sendCall(world, call, Leg.serverToOrders, EventKind.callAtOrders);
}

/**
 * A worker asks the durable database whether it knows the key, before the work: whoever comes again gets no more of it.
 * Or for the note of a refresh token.
 */
export function askDatabase(world: World, attempt: Attempt, verb: 'recall' | 'refresh'): void {
  const call = openCall(world, attempt, verb, null);
  sendCall(world, call, Leg.serverToOrders, EventKind.callAtOrders);
}

/** A server tells the store something without a request behind it. */
export function sendAlone(
  world: World,
  server: Server,
  client: number,
  session: number,
  verb: CallVerb,
): void {
  world.lastCall += 1;
  const call = world.calls.take(world.lastCall);
  call.verb = verb;
  call.server = server.index;
  call.client = client;
  call.session = session;
  sendCall(world, call, Leg.serverToStore, EventKind.callAtStore);
  world.calls.release(call);
}

function openCall(world: World, attempt: Attempt, verb: CallVerb, payload: Holding | null): Call {
  world.lastCall += 1;
  const call = world.calls.take(world.lastCall);
  call.open = true;
  call.verb = verb;
  call.attempt = attempt.slot;
  call.attemptId = attempt.id;
  call.server = attempt.server;
  call.client = attempt.client;
  call.payload = payload;
  call.key = attempt.key;
  call.print = attempt.print;
  call.cart = attempt.orderedCart;
  call.status = attempt.hollow ? world.workload.refusal : 200;
  attempt.call = call.slot + 1;
  return call;
}

/** Ends the call a dying attempt waits for, if any. What was asked for may still take effect. */
export function abandonCall(world: World, attempt: Attempt): void {
  if (attempt.call !== 0) closeCall(world, attempt, world.calls.at(attempt.call - 1));
}

function closeCall(world: World, attempt: Attempt, call: Call): void {
  attempt.call = 0;
  call.open = false;
  if (usesConnection(call)) disconnect(world, call);
  world.calls.release(call);
}

/** What the durable database is asked for. */
const isForDatabase = (verb: CallVerb): boolean =>
  verb === 'order' || verb === 'recall' || verb === 'refresh';

/** Calls to the session store itself. */
const usesConnection = ({ verb, toReplica }: Call): boolean => !toReplica && !isForDatabase(verb);

/**
 * A reply has arrived at a server. Returns what has come of the call for the attempt that waits for it, or `waits` where
 * none does, or the call is kept to be sent later.
 */
export function hearReply(world: World, call: Call): Outcome {
  const isUnsent = call.unsent && call.refusal === StoreRefusal.refused + 1;
  if (!call.open) {
    if (isUnsent) releasePayload(world, call);
    return 'waits';
  }
  if (isUnsent) {
    takeBack(world, call);
    return timeOutCall(world, call);
  }
  const attempt = world.attempts.at(call.attempt);
  if (usesConnection(call) && isOfStore(call)) goOnline(world, call);
  closeCall(world, attempt, call);
  if (isForDatabase(call.verb)) return 'ok';
  if (call.refusal > 0) return beRefused(world, attempt, call);
  if (call.verb === 'claim' || call.verb === 'remember' || call.verb === 'count') return 'ok';
  if (call.verb === 'check' && !call.found) describeVerdict(world, attempt, Rejection.revoked);
  if (call.verb === 'update' && mayBeRefused(world, attempt)) {
    attempt.hollow = !isIn(world, call.payload?.cart, attempt);
  }
  if (call.verb === 'read') {
    const result = call.found ? LookupResult.found : LookupResult.missing;
    describeLookup(world, attempt, placeOf(call), result);
  }
  return call.found ? 'ok' : 'miss';
}

/** An item that a full cart does not take, or a step that does not follow on the one before. */
const mayBeRefused = ({ workload }: World, { action }: Attempt): boolean =>
  workload.adds(action) || workload.of(action).reaches > 0;

/** The copy of the session that a reply has brought along, if any. */
export const broughtBy = (call: Call): Holding | null => (carriesCopy(call) ? call.payload : null);

/** Whether the store itself has answered, and not its operating system or the transport. */
const isOfStore = ({ refusal }: Call): boolean =>
  refusal === 0 || refusal === StoreRefusal.full + 1;

/** Replies that bring a copy of the session along. */
const carriesCopy = ({ verb }: Call): boolean => verb === 'read' || verb === 'update';

const placeOf = ({ toReplica }: Call): PlaceKind =>
  toReplica ? PlaceKind.replica : PlaceKind.store;

function beRefused(world: World, attempt: Attempt, call: Call): Outcome {
  const why = call.refusal - 1;
  if (why !== StoreRefusal.full && !call.toReplica) {
    noteFailure(world, call.server);
    goOffline(world, world.server(call.server));
  }
  world.emit(TraceKind.storeRefused, attempt.id, why, call.server);
  describeLookup(world, attempt, placeOf(call), LookupResult.failed);
  return 'failed';
}

/** The time of a call is over, unless it was for being sent, and it was: then it goes on waiting. */
export function timeOutCall(world: World, call: Call): Outcome {
  const { open, queued, sendByUs, timesOutUs } = call;
  if (!open || world.nowUs < (queued ? sendByUs : timesOutUs)) return 'waits';
  const attempt = world.attempts.at(call.attempt);
  closeCall(world, attempt, call);
  if (!call.toReplica) noteFailure(world, call.server);
  describeLookup(world, attempt, placeOf(call), LookupResult.failed);
  return 'failed';
}

/** A reply is no longer on its way, heard or not: what it carried is released. */
export function discardReply(world: World, call: Call): void {
  if (carriesCopy(call)) releasePayload(world, call);
  world.calls.release(call);
}

/** The connection of a call is no more: its server learns of it now, or as soon as it goes on. */
export function loseCall(world: World, call: Call): void {
  releasePayload(world, call);
  call.refusal = StoreRefusal.broken + 1;
  if (call.attemptId === 0) tellAgainLater(world, call.client, call.session);
  world.queue.push(world.nowUs, EventKind.replyAtServer, call.slot, call.id);
}

/** The last message of a call is given up, and nobody waits for its answer. */
export function dropCall(world: World, call: Call): void {
  releasePayload(world, call);
  if (call.attemptId === 0) tellAgainLater(world, call.client, call.session);
  world.calls.release(call);
}

/** What came of asking the store, for a read or for anything it did not answer. */
function describeLookup(
  world: World,
  attempt: Attempt,
  place: PlaceKind,
  result: LookupResult,
): void {
  world.emit(TraceKind.lookup, attempt.id, packPlace(place, 0), result);
}
