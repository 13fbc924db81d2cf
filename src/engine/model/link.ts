import { EventKind } from '../kernel/eventKind';
import { Leg, packHop, TraceKind } from '../trace/events';
import type { Attempt } from './attempt';
import type { Call } from './call';
import { noteTrouble } from './client';
import { delayOf } from './delay';
import type { LostMessage } from './lostMessage';
import type { Transfer } from './transfer';
import { judge, Verdict } from './verdict';
import type { World } from './world';

/** No transport waits longer than this before it sends once more (Linux: TCP_RTO_MAX). */
const LONGEST_PAUSE_US = 120_000_000;
/** By then any pause is the longest. */
const DOUBLINGS_MAX = 27;

/** Puts a message of an attempt on a link. `kind` happens when it arrives; it may have to be sent again, or never arrive. */
export function sendAttempt(world: World, attempt: Attempt, leg: Leg, kind: EventKind): void {
  if (world.scenario.cdn.on) {
    // People talk to the CDN, and the balancer answers it.
    if (leg === Leg.clientToBalancer) {
      return sendAttempt(world, attempt, Leg.clientToCdn, EventKind.requestAtCdn);
    }
    if (leg === Leg.balancerToClient) {
      return sendAttempt(world, attempt, Leg.balancerToCdn, EventKind.answerAtCdn);
    }
  }
  const { server, client, id, slot } = attempt;
  attempt.holders += 1;
  send(world, id, leg, server, client, kind, slot, id);
}

/** Puts a message of a call on a link. */
export function sendCall(world: World, call: Call, leg: Leg, kind: EventKind): void {
  const { server, client, id, slot, attemptId, toReplica } = call;
  call.holders += 1;
  send(world, attemptId, leg, server, client, kind, slot, id, toReplica);
}

/** Whoever was asked is gone with its machine, and says nothing: the caller's transport finds out, some time. */
export function awaitEnd(world: World, call: Call): void {
  const { server, client, id, slot, attemptId } = call;
  call.holders += 1;
  const { serverToStore } = Leg;
  const { replyAtServer } = EventKind;
  const message = keep(world, attemptId, serverToStore, server, client, replyAtServer, slot, id);
  goOnWaiting(world, message);
}

/** Puts a copy of a session on the way to another server. In its record, the client field is the sender. */
export function sendTransfer(world: World, transfer: Transfer, kind: EventKind): void {
  const { from, to, slot, id } = transfer;
  send(world, 0, Leg.serverToServer, to, from, kind, slot, id);
}

/** Puts a health check or its result on the link to a server. `number` proves that it is not stale. */
export function sendCheck(
  world: World,
  server: number,
  leg: Leg,
  kind: EventKind,
  number: number,
): void {
  send(world, 0, leg, server, 0, kind, server, number);
}

/** Puts a deep check's question to the store, or its reply, on the link. `a` and `number` are the event's. */
export function sendPing(
  world: World,
  server: number,
  leg: Leg,
  kind: EventKind,
  a: number,
  number: number,
): void {
  send(world, 0, leg, server, 0, kind, a, number);
}

/** Performs the verdict on a message: it arrives after its delay, or its sender's transport keeps it. */
function send(
  world: World,
  attemptId: number,
  leg: Leg,
  server: number,
  client: number,
  kind: EventKind,
  a: number,
  b: number,
  toReplica = false,
): void {
  const verdict = judge(world, leg, server, toReplica);
  const delayUs = delayOf(world, leg, server);
  const passes = verdict === Verdict.passes;
  const what = passes ? TraceKind.hop : TraceKind.hopLost;
  world.emit(what, attemptId, packHop(leg, server, client), delayUs);
  if (passes) {
    world.queue.push(world.nowUs + delayUs, kind, a, b);
    return;
  }
  const message = keep(world, attemptId, leg, server, client, kind, a, b);
  message.toReplica = toReplica;
  message.isHopeless = verdict === Verdict.lostForGood;
  if (attemptId !== 0) noteTrouble(world.client(client), world.nowUs);
  goOnWaiting(world, message);
}

function keep(
  world: World,
  attemptId: number,
  leg: Leg,
  server: number,
  client: number,
  kind: EventKind,
  a: number,
  b: number,
): LostMessage {
  world.lastTicket += 1;
  const message = world.lostMessages.take(world.lastTicket);
  message.attemptId = attemptId;
  message.leg = leg;
  message.server = server;
  message.client = client;
  message.kind = kind;
  message.a = a;
  message.b = b;
  message.sinceUs = world.nowUs;
  message.era = world.store.era;
  return message;
}

/** Twice as long after every try (RFC 6298), and no longer than the transport keeps a connection. */
export function goOnWaiting(world: World, message: LostMessage): void {
  const { giveUpAfter, retransmitAfter, reconnectAfter } = world.scenario.network;
  const firstUs = message.leg === Leg.checkToServer ? reconnectAfter : retransmitAfter;
  const endUs = message.sinceUs + giveUpAfter;
  const pauseUs = Math.min(
    LONGEST_PAUSE_US,
    firstUs * (1 << Math.min(message.tries, DOUBLINGS_MAX)),
  );
  const atUs = firstUs === 0 ? endUs : Math.min(endUs, world.nowUs + pauseUs);
  world.queue.push(atUs, EventKind.messageLeavesAgain, message.slot, message.id);
}
