import { EventKind } from '../../kernel/eventKind';
import { Leg, packHop, TraceKind } from '../../trace/events';
import type { Attempt } from '../state/attempt';
import type { Call } from '../state/call';
import { type Client, noteTrouble } from '../state/client';
import type { LostMessage, Message } from '../state/message';
import { LOST_FOR_GOOD, PASSES } from '../state/message';
import type { Transfer } from '../state/transfer';
import type { World } from '../state/world';
import { delayOf } from './delay';
import { judge } from './rules';

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
  send(world, messageOf(id, leg, server, client, kind, slot, id));
}

/** Puts a call from one service to the next on the way, or its answer. In its record, the client field is the sender. */
export function sendBetween(
  world: World,
  attempt: Attempt,
  from: number,
  to: number,
  kind: EventKind,
): void {
  attempt.holders += 1;
  send(world, messageOf(attempt.id, Leg.serverToServer, to, from, kind, attempt.slot, attempt.id));
}

/** Whoever called a service hears of it. */
export function sendToCaller(world: World, attempt: Attempt): void {
  const { server } = world.attempts.at(attempt.caller - 1);
  sendBetween(world, attempt, attempt.server, server, EventKind.answerAtService);
}

/** Puts a message of a call on a link. */
export function sendCall(world: World, call: Call, leg: Leg, kind: EventKind): void {
  call.holders += 1;
  send(world, ofCall(call, leg, kind, call.toReplica));
}

function ofCall(call: Call, leg: Leg, kind: EventKind, toReplica: boolean): Message {
  const { attemptId, server, client, slot, id } = call;
  return messageOf(attemptId, leg, server, client, kind, slot, id, toReplica);
}

/** Puts a message on the way over a connection that stays open. */
export function sendOverConnection(
  world: World,
  { index, connectedTo, connection }: Client,
  message: number,
): void {
  const server = connectedTo - 1;
  const { serverToClient } = Leg;
  const kind = EventKind.messageAtClient;
  send(world, messageOf(0, serverToClient, server, index, kind, message, connection));
}

/** The far end of a connection that stays open is gone, and its browser hears of it after one way, over this leg. */
export function tellEnd(
  world: World,
  { index, connection }: Client,
  leg: Leg,
  server: number,
): void {
  const atUs = world.nowUs + delayOf(world, leg, server);
  world.queue.push(atUs, EventKind.connectionEnds, index, connection);
}

/** Whoever was asked is gone with its machine, and says nothing: the caller's transport finds out, some time. */
export function awaitEnd(world: World, call: Call): void {
  call.holders += 1;
  const message = keep(world, ofCall(call, Leg.serverToStore, EventKind.replyAtServer, false));
  goOnWaiting(world, message);
}

/** Puts a copy of a session on the way to another server. In its record, the client field is the sender. */
export function sendTransfer(world: World, transfer: Transfer, kind: EventKind): void {
  const { from, to, slot, id } = transfer;
  send(world, messageOf(0, Leg.serverToServer, to, from, kind, slot, id));
}

/**
 * Puts a health check or its result on the link to a server, or a deep check's question to the store and its reply on
 * theirs. `number` proves that it is not stale, `a` is the event's first number.
 */
export function sendCheck(
  world: World,
  server: number,
  leg: Leg,
  kind: EventKind,
  number: number,
  a = server,
): void {
  send(world, messageOf(0, leg, server, 0, kind, a, number));
}

function messageOf(
  attemptId: number,
  leg: Leg,
  server: number,
  client: number,
  kind: EventKind,
  a: number,
  b: number,
  toReplica = false,
): Message {
  return { attemptId, leg, server, client, kind, a, b, toReplica };
}

/** Performs the verdict on a message: it arrives after its delay, or its sender's transport keeps it. */
function send(world: World, message: Message): void {
  const { attemptId, leg, server, client } = message;
  const verdict = judge(world, message);
  const passes = verdict >= PASSES;
  const delayUs = delayOf(world, leg, server) + (passes ? verdict : 0);
  const what = passes ? TraceKind.hop : TraceKind.hopLost;
  world.emit(what, attemptId, packHop(leg, server, client), delayUs);
  if (passes) {
    world.queue.push(world.nowUs + delayUs, message.kind, message.a, message.b);
    return;
  }
  const kept = keep(world, message);
  kept.isHopeless = verdict === LOST_FOR_GOOD;
  if (attemptId !== 0) {
    const whose = leg === Leg.serverToServer ? world.attempts.at(message.a).client : client;
    noteTrouble(world.client(whose), world.nowUs);
  }
  goOnWaiting(world, kept);
}

function keep(world: World, message: Message): LostMessage {
  world.lastTicket += 1;
  const kept = world.lostMessages.take(world.lastTicket);
  Object.assign(kept, message);
  kept.sinceUs = world.nowUs;
  kept.era = world.store.era;
  return kept;
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
