import { EventKind } from '../../kernel/eventKind';
import { Ending, Leg, packAnswer, TraceKind } from '../../trace/events';
import { denySeat } from '../ledger/seats';
import { sendAttempt } from '../network/link';
import type { Attempt } from '../state/attempt';
import type { World } from '../state/world';

/** Gives an attempt to a server. */
export function sendTo(world: World, attempt: Attempt, server: number): void {
  attempt.server = server;
  world.balancer.addOutstanding(server, 1);
  sendOn(world, attempt);
}

/** Sends an attempt to its server, and waits for an answer from now on. */
export function sendOn(world: World, attempt: Attempt): void {
  sendAttempt(world, attempt, Leg.balancerToServer, EventKind.requestAtServer);
  world.lastTicket += 1;
  attempt.waitTicket = world.lastTicket;
  attempt.routedUs = world.nowUs;
  const timeoutUs = world.nowUs + world.scenario.balancer.answerTimeout;
  world.queue.push(timeoutUs, EventKind.balancerTimesOut, attempt.slot, attempt.waitTicket);
}

/** An attempt is no longer this server's business as far as the balancer knows. */
export function leaveServer(world: World, attempt: Attempt): void {
  world.balancer.addOutstanding(attempt.server, -1);
  world.hooks.requestLeft(world, world.server(attempt.server));
}

/** The balancer answers by itself. */
export function turnAway(world: World, attempt: Attempt, status: number, ending: Ending): void {
  const answer = frontOf(world, attempt);
  answer.status = status;
  answer.ending = ending;
  answer.setToken = null;
  answer.setSession = 0;
  answer.hollow = false;
  answer.shownItems = -1;
  world.emit(TraceKind.answered, attempt.id, 0, packAnswer(status, ending));
  sendAttempt(world, answer, Leg.balancerToClient, EventKind.answerAtClient);
}

/** What stands for a refused connection, whatever the balancer will answer. */
export const REFUSED = 503;

/** No server has given a usable answer: the balancer gives one of its own. */
export function giveUp(world: World, attempt: Attempt, status: number): void {
  const { unreachableStatus: own } = world.scenario.balancer;
  turnAway(world, attempt, status === REFUSED ? own : status, Ending.error);
  denySeat(world, attempt);
  closeLeg(world, attempt);
}

/** The balancer is done with an attempt, or with one try of it. */
export function closeLeg(world: World, attempt: Attempt): void {
  attempt.balancerOpen = false;
  leaveServer(world, attempt);
  if (attempt.front !== 0) world.attempts.release(frontOf(world, attempt));
  world.attempts.release(attempt);
}

/** The record that faces the client: the attempt itself, or the first of several tries. */
export const frontOf = (world: World, attempt: Attempt): Attempt =>
  attempt.front === 0 ? attempt : world.attempts.at(attempt.front - 1);
