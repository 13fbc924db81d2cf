import { EventKind } from '../../kernel/eventKind';
import { BalancerCondition, Ending, Leg, RetryWhy, SizeLimit, TraceKind } from '../../trace/events';
import { sendAttempt } from '../network/link';
import { isTooLarge, overflowsAnswer } from '../requests/headerSizes';
import type { Attempt } from '../state/attempt';
import type { World } from '../state/world';
import { closeLeg, frontOf, giveUp, REFUSED, sendTo, turnAway } from './connections';
import { noteResult } from './ejection';
import { tryAgain } from './redispatch';
import { chooseServer, setCookie } from './routing';

/** A request has arrived from a client. */
export function route(world: World, attempt: Attempt): void {
  const { balancer } = world;
  if (balancer.condition === BalancerCondition.stopped) {
    world.emit(TraceKind.refused, attempt.id, 0, attempt.client);
    turnAway(world, attempt, 0, Ending.refused);
    return;
  }
  if (isTooLarge(world, attempt, SizeLimit.balancer, world.scenario.balancer.headerLimit)) {
    turnAway(world, attempt, 400, Ending.error);
    return;
  }
  const server = chooseServer(world, attempt);
  if (server < 0) {
    turnAway(world, attempt, unreachableStatus(world), Ending.error);
    return;
  }
  attempt.balancerOpen = true;
  attempt.holders += 1;
  sendTo(world, attempt, server);
}

/** A request of the CDN has arrived at the balancer, unless the connection is closed by now. */
export function admitFromCdn(world: World, attempt: Attempt): void {
  if (attempt.cdnOpen) route(world, attempt);
}

/** What is answered where there is no server to send to: products differ, unless there is none at all. */
function unreachableStatus({ servers, candidates, scenario }: World): number {
  const hasAny = servers.some(({ index }) => candidates.isConfigured(index));
  return hasAny ? scenario.balancer.unreachableStatus : REFUSED;
}

/** A server's answer has arrived: it is passed on, with the affinity cookie where the architecture asks for one. */
export function forwardAnswer(world: World, attempt: Attempt): void {
  if (!attempt.balancerOpen) return;
  noteTry(world, attempt, isFailure(world, attempt));
  const { nowUs } = world;
  world.balancer.memory.noteAnswer(attempt.server, nowUs - attempt.routedUs, nowUs);
  if (overflowsAnswer(world, attempt)) return giveUp(world, attempt, 502);
  const answer = frontOf(world, attempt);
  if (answer !== attempt) answer.takeAnswer(attempt);
  setCookie(world, attempt, answer);
  sendAttempt(world, answer, Leg.balancerToClient, EventKind.answerAtClient);
  closeLeg(world, attempt);
}

/** Whether an answer speaks against its server: nginx counts only connections that fail, Envoy every 5xx. */
const isFailure = ({ scenario }: World, { status }: Attempt): boolean =>
  scenario.balancer.ejectOn === 'any-5xx' && status >= 500;

/** A server refused the connection (503) or broke it (502). */
export function reportRefusal(world: World, attempt: Attempt): void {
  if (!attempt.balancerOpen) return;
  const why = attempt.status === REFUSED ? RetryWhy.refused : RetryWhy.broken;
  failTry(world, attempt, why, attempt.status);
}

/** The connection to the server has died. */
export function loseServer(world: World, attempt: Attempt): void {
  if (attempt.balancerOpen) failTry(world, attempt, RetryWhy.broken, 502);
}

/** No answer from the server in time: 504. The server may still be at it. */
export const stopWaiting = (world: World, attempt: Attempt): void =>
  failTry(world, attempt, RetryWhy.noAnswer, 504);

/** What has become of a try, where that is counted. */
function noteTry(world: World, { server }: Attempt, failed: boolean): void {
  if (world.scenario.balancer.ejectAfter > 0) noteResult(world, server, failed);
}

/** A try has failed: there is another one, or the balancer answers by itself. */
function failTry(world: World, attempt: Attempt, why: RetryWhy, status: number): void {
  noteTry(world, attempt, true);
  if (!tryAgain(world, attempt, why)) giveUp(world, attempt, status);
}

/** Whoever sent the request has closed the connection. What the servers do for it goes on. */
export function closeForCaller(world: World, attempt: Attempt): void {
  // One try follows another: where this one is open, none of the others is.
  if (attempt.balancerOpen) return closeLeg(world, attempt);
  world.attempts.forEach((other) => {
    if (other.front === attempt.slot + 1 && other.balancerOpen) closeLeg(world, other);
  });
}
