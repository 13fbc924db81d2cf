import { EventKind } from '../kernel/eventKind';
import {
  Cause,
  KeyAnswer,
  Leg,
  LookupResult,
  PlaceKind,
  packPlace,
  TraceKind,
} from '../trace/events';
import type { Attempt } from './attempt';
import type { Call, CallVerb } from './call';
import { type Holding, partOf } from './holding';
import { heardOfKey, meetAnswer } from './keyCheck';
import { hold, letGo } from './ledger';
import { sendCall } from './link';
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
  call.key = attempt.key;
  call.print = attempt.print;
  call.cart = attempt.orderedCart;
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
    orderAnswered(world, attempt, call);
    return;
  }
  if (isAboutKey(call)) return heardOfKey(world, attempt, call, false);
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
  if (isAboutKey(call)) return heardOfKey(world, attempt, call, true);
  stepDone(world, attempt, 'failed', null);
}

const isAboutKey = ({ verb }: Call): boolean => verb === 'claim' || verb === 'remember';

/** The orders database has answered: a new order, or what it remembers under the key. */
function orderAnswered(world: World, attempt: Attempt, call: Call): void {
  const { answer, status, cart } = call;
  if (answer === KeyAnswer.executed) orderDone(world, attempt);
  else meetAnswer(world, attempt, answer, status, cart);
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
