import { EventKind } from '../kernel/eventKind';
import {
  Cause,
  Leg,
  LookupResult,
  PlaceKind,
  packPlace,
  Rejection,
  TraceKind,
} from '../trace/events';
import type { Attempt } from './attempt';
import type { Call, CallVerb } from './call';
import { type Holding, partOf } from './holding';
import { hold, letGo } from './ledger';
import { sendCall } from './link';
import { answerRefresh } from './renewal';
import type { Server } from './server';
import { describeVerdict } from './verification';
import { orderDone, stepDone } from './work';
import type { World } from './world';

/** A worker asks the session store, and waits no longer than the timeout. Its slot stays held. */
export function callStore(
  world: World,
  attempt: Attempt,
  verb: CallVerb,
  session: number,
  payload: Holding | null,
): void {
  const call = open(world, attempt, verb, payload);
  call.session = session;
  if (payload !== null) hold(world, payload);
  const sent = sendCall(world, call, Leg.serverToStore, EventKind.callAtStore);
  if (!sent && payload !== null) letGo(world, payload, Cause.finished);
  const timeoutUs = world.nowUs + world.scenario.store.timeout;
  world.queue.push(timeoutUs, EventKind.callTimesOut, call.slot, call.id);
}

/** A worker asks the orders database to commit, and waits for it. The order under way is a copy of the cart. */
export function callOrders(world: World, attempt: Attempt, working: Holding): void {
  const payload = partOf(working, 'cart');
  const call = open(world, attempt, 'order', payload);
  hold(world, payload);
  call.intent = attempt.intent;
  sendCall(world, call, Leg.serverToOrders, EventKind.callAtOrders);
}

/** A worker asks the durable database for the note of a refresh token. */
export function callRefresh(world: World, attempt: Attempt): void {
  const call = open(world, attempt, 'refresh', null);
  sendCall(world, call, Leg.serverToOrders, EventKind.callAtOrders);
}

/** A server tells the store something without a request behind it. Returns whether the message was sent. */
export function sendAlone(
  world: World,
  server: Server,
  client: number,
  session: number,
  verb: CallVerb,
): boolean {
  world.lastCall += 1;
  const call = world.calls.take(world.lastCall);
  call.verb = verb;
  call.server = server.index;
  call.client = client;
  call.session = session;
  const sent = sendCall(world, call, Leg.serverToStore, EventKind.callAtStore);
  world.calls.release(call);
  return sent;
}

function open(world: World, attempt: Attempt, verb: CallVerb, payload: Holding | null): Call {
  world.lastCall += 1;
  const call = world.calls.take(world.lastCall);
  call.open = true;
  call.verb = verb;
  call.attempt = attempt.slot;
  call.attemptId = attempt.id;
  call.server = attempt.server;
  call.client = attempt.client;
  call.payload = payload;
  attempt.call = call.slot + 1;
  return call;
}

/** Ends the call a dying attempt waits for, if any. What was asked for may still take effect. */
export function hang(world: World, attempt: Attempt): void {
  if (attempt.call !== 0) close(world, attempt, world.calls.at(attempt.call - 1));
}

function close(world: World, attempt: Attempt, call: Call): void {
  attempt.call = 0;
  call.open = false;
  world.calls.release(call);
}

/** A reply has arrived at a server that may still wait for it. */
export function hearReply(world: World, call: Call): void {
  if (!call.open) return;
  const attempt = world.attempts.at(call.attempt);
  close(world, attempt, call);
  if (call.verb === 'order') {
    orderDone(world, attempt);
    return;
  }
  if (call.verb === 'refresh') {
    answerRefresh(world, attempt);
    return;
  }
  if (call.verb === 'check' && !call.found) describeVerdict(world, attempt, Rejection.revoked);
  const result = call.found ? LookupResult.found : LookupResult.missing;
  if (call.verb === 'read') describeLookup(world, attempt, result);
  stepDone(world, attempt, call.found ? 'ok' : 'miss', call.verb === 'read' ? call.payload : null);
}

/** The store has not replied in time. */
export function giveUp(world: World, call: Call): void {
  if (!call.open) return;
  const attempt = world.attempts.at(call.attempt);
  close(world, attempt, call);
  describeLookup(world, attempt, LookupResult.failed);
  stepDone(world, attempt, 'failed', null);
}

/** A reply or a timeout that reached a frozen server is dealt with now. */
export function resumeCall(world: World, kind: EventKind, slot: number, id: number): void {
  const call = world.calls.at(slot);
  if (kind === EventKind.callTimesOut) {
    if (call.id === id) giveUp(world, call);
    return;
  }
  hearReply(world, call);
  discardReply(world, call);
}

/** A reply is no longer on its way, heard or not: what it carried is put down. */
export function discardReply(world: World, call: Call): void {
  if (call.verb === 'read' && call.payload !== null) {
    const { payload } = call;
    call.payload = null;
    letGo(world, payload, Cause.finished);
  }
  world.calls.release(call);
}

/** What came of asking the store, for a read or for anything it did not answer. */
function describeLookup(world: World, attempt: Attempt, result: LookupResult): void {
  world.emit(TraceKind.lookup, attempt.id, packPlace(PlaceKind.store, 0), result);
}
