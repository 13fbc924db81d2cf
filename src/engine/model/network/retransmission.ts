import { EventKind } from '../../kernel/eventKind';
import { Leg, packHop, TraceKind } from '../../trace/events';
import type { LostMessage } from '../state/message';
import { LOST_FOR_GOOD, PASSES, type Verdict } from '../state/message';
import type { World } from '../state/world';
import { delayOf } from './delay';
import { goOnWaiting } from './link';
import { judge } from './rules';

/** Linux gives up this soon where nobody waits any more (tcp_orphan_retries). */
const ORPHAN_TRIES = 8;

/** It is time to send a message again, or to give its connection up. */
export function sendAgain(world: World, message: LostMessage): void {
  const { attemptId, leg, server, client, sinceUs } = message;
  const lastedUs = world.nowUs - sinceUs;
  if (message.isReset || lastedUs >= world.scenario.network.giveUpAfter) {
    if (!isOfCheck(message)) {
      const where = packHop(leg, server, client);
      world.emit(TraceKind.connectionDied, attemptId, where, lastedUs);
      world.hooks.connectionLost(world, message);
    }
    world.lostMessages.release(message);
    return;
  }
  if (isOutdated(world, message) || isAbandoned(world, message)) {
    if (!isOfCheck(message)) world.hooks.messageDropped(world, message);
    world.lostMessages.release(message);
    return;
  }
  message.tries += 1;
  if (message.isHopeless) return goOnWaiting(world, message);
  const verdict = judge(world, message);
  const passes = verdict >= PASSES;
  const delayUs = delayOf(world, leg, server) + (passes ? verdict : 0);
  if (leadsNowhere(world, message)) {
    beReset(world, message, verdict, delayUs);
    return;
  }
  const where = packHop(leg, server, client);
  world.emit(TraceKind.sentAgain, attemptId, where, lastedUs);
  world.emit(passes ? TraceKind.hop : TraceKind.hopLost, attemptId, where, delayUs);
  if (!passes) {
    message.isHopeless = verdict === LOST_FOR_GOOD;
    goOnWaiting(world, message);
    return;
  }
  world.queue.push(world.nowUs + delayUs, message.kind, message.a, message.b);
  world.lostMessages.release(message);
}

/** The process that the connection led to is gone. What is there in its place knows nothing of it, and says so. */
function beReset(world: World, message: LostMessage, verdict: Verdict, delayUs: number): void {
  if (verdict < PASSES) return goOnWaiting(world, message);
  message.isReset = true;
  const { slot, id } = message;
  world.queue.push(world.nowUs + 2 * delayUs, EventKind.messageLeavesAgain, slot, id);
}

const leadsNowhere = ({ store }: World, { leg, toReplica, era }: LostMessage): boolean =>
  leg === Leg.serverToStore && !toReplica && era !== store.era;

const CHECKS: readonly EventKind[] = [
  EventKind.checkAtServer,
  EventKind.checkPasses,
  EventKind.checkRefused,
  EventKind.pingArrives,
];

const isOfCheck = ({ kind }: LostMessage): boolean => CHECKS.includes(kind);

/** A check that is over sends nothing any more. */
const isOutdated = ({ balancer }: World, message: LostMessage): boolean =>
  isOfCheck(message) && balancer.checks[message.server]?.number !== message.b;

/** Whoever waited has closed the connection: a broken one is no more then, any other is kept for a while. */
const isAbandoned = (world: World, message: LostMessage): boolean =>
  (message.isHopeless || message.tries >= ORPHAN_TRIES) && isOrphan(world, message);

/** Whether the one who waited for it, or for its answer, has closed the connection. */
function isOrphan(world: World, { kind, a, b, client }: LostMessage): boolean {
  switch (kind) {
    case EventKind.messageAtClient:
      return world.client(client).connection !== b;
    case EventKind.requestAtBalancer:
    case EventKind.requestAtCdn:
    case EventKind.answerAtClient:
    case EventKind.answerFromCdn:
      return !world.attempts.at(a).clientOpen;
    case EventKind.requestAtServer:
    case EventKind.answerAtService:
    case EventKind.answerAtBalancer:
    case EventKind.refusalAtBalancer:
      return !world.attempts.at(a).balancerOpen;
    case EventKind.requestFromCdn:
    case EventKind.answerAtCdn:
      return !world.attempts.at(a).cdnOpen;
    case EventKind.callAtStore:
    case EventKind.callAtReplica:
    case EventKind.replyAtServer:
      return !world.calls.at(a).open;
    default:
      return false;
  }
}
