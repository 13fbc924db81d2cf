import { PolicyMemory } from '../balancing/memory';
import { copyState } from '../kernel/copyState';
import { EventKind } from '../kernel/eventKind';
import {
  BalancerCondition,
  Ending,
  Leg,
  packAnswer,
  RetryWhy,
  SizeLimit,
  TraceKind,
} from '../trace/events';
import { AddressTable, forgetAddresses } from './addressTable';
import type { Attempt } from './attempt';
import { noteResult } from './ejection';
import { HealthCheck, startChecks } from './healthCheck';
import { sendAttempt } from './link';
import { frontOf, tryAgain } from './redispatch';
import { chooseServer, setCookie } from './routing';
import { finishLeaving } from './server';
import { isTooLarge, overflowsAnswer } from './sizes';
import type { World } from './world';

/** Routes attempts to servers it believes to be up. */
export class LoadBalancer {
  condition: BalancerCondition = BalancerCondition.running;
  /** No flags yet. */
  readonly flags = 0;
  /** Whose turn it is: index of the server to consider first. */
  next = 0;
  /** What it knows of each server, by index. */
  readonly checks: HealthCheck[] = [];
  /** To which server the people behind an address belong, where it goes by that. */
  readonly addresses = new AddressTable();
  /** How often it has started again: plans of an earlier life are stale. */
  starts = 0;
  /** By index of the server; undefined for those that none was sent to. */
  readonly underWay: number[] = [];
  /** What its policy goes by besides. */
  readonly memory = new PolicyMemory();

  /** Attempts sent to a server and not answered yet. */
  outstanding(server: number): number {
    return this.underWay[server] ?? 0;
  }

  addOutstanding(server: number, change: number): void {
    this.underWay[server] = this.outstanding(server) + change;
  }

  copyTo(target: LoadBalancer): void {
    while (target.checks.length < this.checks.length) target.checks.push(new HealthCheck());
    target.checks.length = this.checks.length;
    copyState(this, target);
  }
}

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

/** What is answered where there is no server to send to: products differ, unless there is none at all. */
function unreachableStatus({ servers, candidates, scenario }: World): number {
  const hasAny = servers.some(({ index }) => candidates.isConfigured(index));
  return hasAny ? scenario.balancer.unreachableStatus : REFUSED;
}

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
  finishLeaving(world, world.server(attempt.server));
}

/** The balancer answers by itself. */
function turnAway(world: World, attempt: Attempt, status: number, ending: Ending): void {
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

/** A server's answer has arrived: it is passed on, with the affinity cookie where the architecture asks for one. */
export function passOn(world: World, attempt: Attempt): void {
  if (!attempt.balancerOpen) return;
  noteResult(world, attempt.server, isFailure(world, attempt));
  world.balancer.memory.noteAnswer(attempt.server, world.nowUs - attempt.routedUs);
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

/** What stands for a refused connection, whatever the balancer will answer. */
const REFUSED = 503;

/** A server refused the connection (503) or broke it (502). */
export function reportRefusal(world: World, attempt: Attempt): void {
  if (!attempt.balancerOpen) return;
  const why = attempt.status === REFUSED ? RetryWhy.refused : RetryWhy.broken;
  fail(world, attempt, why, attempt.status);
}

/** The connection to the server has died. */
export function loseServer(world: World, attempt: Attempt): void {
  if (attempt.balancerOpen) fail(world, attempt, RetryWhy.broken, 502);
}

/** No answer from the server in time: 504. The server may still be at it. */
export const stopWaiting = (world: World, attempt: Attempt): void =>
  fail(world, attempt, RetryWhy.noAnswer, 504);

/** A try has failed: there is another one, or the balancer answers by itself. */
function fail(world: World, attempt: Attempt, why: RetryWhy, status: number): void {
  noteResult(world, attempt.server, true);
  if (!tryAgain(world, attempt, why)) giveUp(world, attempt, status);
}

/** No server has given a usable answer: the balancer gives one of its own. */
export function giveUp(world: World, attempt: Attempt, status: number): void {
  const { unreachableStatus: own } = world.scenario.balancer;
  turnAway(world, attempt, status === REFUSED ? own : status, Ending.error);
  closeLeg(world, attempt);
}

/** Whoever sent the request has closed the connection. What the servers do for it goes on. */
export function abandon(world: World, attempt: Attempt): void {
  if (attempt.balancerOpen) closeLeg(world, attempt);
  world.attempts.forEach((other) => {
    if (other.front === attempt.slot + 1 && other.balancerOpen) closeLeg(world, other);
  });
}

/** The balancer is done with an attempt, or with one try of it. */
export function closeLeg(world: World, attempt: Attempt): void {
  attempt.balancerOpen = false;
  leaveServer(world, attempt);
  if (attempt.front !== 0) world.attempts.release(frontOf(world, attempt));
  world.attempts.release(attempt);
}

/** Every connection through the balancer closes; what servers do meanwhile goes on. */
export function crashBalancer(world: World): void {
  setCondition(world, BalancerCondition.stopped);
  world.attempts.forEach((attempt) => {
    if (!attempt.balancerOpen) return;
    frontOf(world, attempt).broken = true;
    turnAway(world, attempt, 0, Ending.refused);
    closeLeg(world, attempt);
  });
  forgetAddresses(world);
}

/** A new process: every server is taken to be up, and checks begin anew. */
export function startBalancer(world: World): void {
  world.balancer.next = 0;
  world.balancer.memory.forget();
  world.balancer.starts += 1;
  setCondition(world, BalancerCondition.running);
  startChecks(world);
}

function setCondition(world: World, condition: BalancerCondition): void {
  world.balancer.condition = condition;
  world.emit(TraceKind.balancerCondition, condition, 0, 0);
}
