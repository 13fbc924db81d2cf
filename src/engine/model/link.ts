import { EventKind } from '../kernel/eventKind';
import { Leg, packHop, TraceKind } from '../trace/events';
import type { Attempt } from './attempt';
import type { Call } from './call';
import { delayOf } from './delay';
import type { Transfer } from './transfer';
import { judge, LOST } from './verdict';
import type { World } from './world';

/** Puts a message of an attempt on a link. `kind` happens when it arrives, unless it is lost. */
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
  if (send(world, id, leg, server, client, kind, slot, id)) attempt.holders += 1;
}

/** Puts a message of a call on a link. It may be lost: then nothing happens, and the sender must not rely on it. */
export function sendCall(world: World, call: Call, leg: Leg, kind: EventKind): boolean {
  const { server, client, id, slot, attemptId, toReplica } = call;
  const sent = send(world, attemptId, leg, server, client, kind, slot, id, toReplica);
  if (sent) call.holders += 1;
  return sent;
}

/** Puts a copy of a session on the way to another server, or loses it. In its record, the client field is the sender. */
export function sendTransfer(world: World, transfer: Transfer, kind: EventKind): boolean {
  const { from, to, slot, id } = transfer;
  return send(world, 0, Leg.serverToServer, to, from, kind, slot, id);
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

/** Performs the verdict on a message: it arrives after its delay, or never. Returns whether it is on its way. */
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
): boolean {
  const verdict = judge(world, leg, server, toReplica);
  const delayUs = delayOf(world, leg, server) + Math.max(0, verdict);
  const passes = verdict !== LOST;
  const what = passes ? TraceKind.hop : TraceKind.hopLost;
  world.emit(what, attemptId, packHop(leg, server, client), delayUs);
  if (passes) world.queue.push(world.nowUs + delayUs, kind, a, b);
  return passes;
}
