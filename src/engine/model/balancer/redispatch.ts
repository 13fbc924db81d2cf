import { EventKind } from '../../kernel/eventKind';
import { RetryWhy, RouteReason, TraceKind } from '../../trace/events';
import { isIdempotent } from '../requests/method';
import type { Attempt } from '../state/attempt';
import type { World } from '../state/world';
import { closeLeg, frontOf, giveUp, leaveServer, sendOn, sendTo } from './connections';
import { pickServer, takeRoute } from './routing';

/** One try of an attempt has failed. Tries again where the settings allow it, and returns whether it does. */
export function tryAgain(world: World, attempt: Attempt, why: RetryWhy): boolean {
  if (attempt.retries >= world.scenario.balancer.retries) return false;
  if (why === RetryWhy.refused) {
    reconnect(world, attempt);
    return true;
  }
  return resend(world, attempt, why);
}

/** The request has not been sent yet: any may be tried again, on the same server after a pause or on another at once. */
function reconnect(world: World, attempt: Attempt): void {
  attempt.retries += 1;
  describeRetry(world, attempt, RetryWhy.refused);
  if (mayMove(world, attempt)) {
    if (moveOn(world, attempt)) return;
    // All have refused it. Only one server by itself is worth waiting for.
    if (world.candidates.countUp() !== 1) return giveUp(world, attempt, attempt.status);
  }
  world.lastTicket += 1;
  attempt.waitTicket = world.lastTicket;
  const atUs = world.nowUs + world.scenario.balancer.retryDelay;
  world.queue.push(atUs, EventKind.balancerRetries, attempt.slot, attempt.waitTicket);
}

/**
 * Whether this retry may go elsewhere. With HAProxy's option redispatch that is the last one, and before that any of a
 * server that is known to be down, or that nothing but its turn had chosen.
 */
function mayMove({ scenario, candidates }: World, { retries, bound, server }: Attempt): boolean {
  const { balancer } = scenario;
  if (balancer.redispatch !== 'last-retry') return balancer.redispatch === 'at-once';
  const isFree = !bound && !candidates.policy.isHash;
  return isFree || retries === balancer.retries || !candidates.isBelievedUp(server);
}

/** Gives an attempt to a server that has not failed it. Returns false where there is none. */
function moveOn(world: World, attempt: Attempt): boolean {
  // The modulus of HAProxy's hash knows only who is up: it names the same server again.
  if (!world.candidates.policy.isStubborn) markTried(attempt);
  const server = pickServer(world, attempt);
  if (server < 0) return false;
  attempt.bound = false;
  takeRoute(world, attempt, server, RouteReason.redispatch);
  leaveServer(world, attempt);
  sendTo(world, attempt, server);
  return true;
}

/** The pause is over: the same server again, unless it is none of the balancer's any more or in maintenance. */
export function reconnectNow(world: World, attempt: Attempt): void {
  if (!world.candidates.mayStay(attempt.server)) {
    if (!moveOn(world, attempt)) giveUp(world, attempt, attempt.status);
    return;
  }
  takeRoute(world, attempt, attempt.server, RouteReason.redispatch);
  sendOn(world, attempt);
}

/**
 * The request has been sent, and may have been carried out. Only where once more does no harm it is sent again, to a
 * server that has not had it. The first server may still be at it, so the new try is a record of its own.
 */
function resend(world: World, attempt: Attempt, why: RetryWhy): boolean {
  if (world.scenario.balancer.resend === 'never' || !isIdempotent(world, attempt.action)) {
    return false;
  }
  markTried(attempt);
  const server = pickServer(world, attempt);
  if (server < 0) return false;
  const front = frontOf(world, attempt);
  const again = world.attempts.take(attempt.id);
  again.repeat(attempt);
  again.retries += 1;
  again.front = front.slot + 1;
  front.holders += 1;
  again.balancerOpen = true;
  describeRetry(world, attempt, why);
  takeRoute(world, again, server, RouteReason.redispatch);
  closeLeg(world, attempt);
  sendTo(world, again, server);
  return true;
}

const describeRetry = (world: World, attempt: Attempt, why: RetryWhy): void =>
  world.emit(TraceKind.retried, attempt.id, attempt.server, why);

function markTried(attempt: Attempt): void {
  if (attempt.server < 32) attempt.triedLow |= 1 << attempt.server;
  else attempt.triedHigh |= 1 << (attempt.server - 32);
}
