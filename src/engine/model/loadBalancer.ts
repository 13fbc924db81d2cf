import { EventKind } from '../kernel/eventKind';
import {
  BalancerCondition,
  Belief,
  Ending,
  Leg,
  packAnswer,
  RouteReason,
  SizeLimit,
  TraceKind,
} from '../trace/events';
import type { Attempt } from './attempt';
import { HealthCheck, startChecks } from './healthCheck';
import { sendAttempt } from './link';
import { finishLeaving } from './server';
import { isTooLarge } from './sizes';
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
  readonly #outstanding: number[] = [];

  /** Attempts sent to a server and not answered yet. */
  outstanding(server: number): number {
    return this.#outstanding[server] ?? 0;
  }

  addOutstanding(server: number, change: number): void {
    this.#outstanding[server] = this.outstanding(server) + change;
  }

  copyTo(target: LoadBalancer): void {
    target.condition = this.condition;
    target.next = this.next;
    while (target.checks.length < this.checks.length) target.checks.push(new HealthCheck());
    target.checks.length = this.checks.length;
    this.checks.forEach((check, index) => {
      check.copyTo(target.checks[index] as HealthCheck);
    });
    target.#outstanding.length = 0;
    for (const count of this.#outstanding) target.#outstanding.push(count ?? 0);
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
  const server = choose(world, attempt);
  if (server < 0) {
    turnAway(world, attempt, 503, Ending.error);
    return;
  }
  attempt.server = server;
  attempt.balancerOpen = true;
  attempt.holders += 1;
  balancer.addOutstanding(server, 1);
  sendAttempt(world, attempt, Leg.balancerToServer, EventKind.requestAtServer);
  const timeoutUs = world.nowUs + world.scenario.balancer.answerTimeout;
  world.queue.push(timeoutUs, EventKind.balancerTimesOut, attempt.slot, attempt.id);
}

/** The server for an attempt, or -1 where none is believed to be up. */
function choose(world: World, attempt: Attempt): number {
  const honoured = world.architecture.affinity === 'cookie' ? attempt.affinity - 1 : -1;
  if (honoured >= 0 && isUp(world, honoured)) {
    world.emit(TraceKind.routed, attempt.id, honoured, RouteReason.affinity);
    return honoured;
  }
  const server = takeTurn(world);
  if (server >= 0) {
    const reason = honoured >= 0 ? RouteReason.rebound : RouteReason.roundRobin;
    world.emit(TraceKind.routed, attempt.id, server, reason);
  }
  return server;
}

const isUp = (world: World, server: number): boolean =>
  world.balancer.checks[server]?.belief === Belief.up;

/** Round robin over the servers believed to be up. */
function takeTurn(world: World): number {
  const { balancer, servers } = world;
  for (let tried = 0; tried < servers.length; tried += 1) {
    const candidate = (balancer.next + tried) % servers.length;
    if (!isUp(world, candidate)) continue;
    balancer.next = (candidate + 1) % servers.length;
    return candidate;
  }
  return -1;
}

/** The balancer answers by itself. */
function turnAway(world: World, attempt: Attempt, status: number, ending: Ending): void {
  attempt.status = status;
  attempt.ending = ending;
  attempt.setToken = null;
  attempt.shownItems = -1;
  world.emit(TraceKind.answered, attempt.id, 0, packAnswer(status, ending));
  sendAttempt(world, attempt, Leg.balancerToClient, EventKind.answerAtClient);
}

/** A server's answer has arrived: it is passed on, with the affinity cookie where the architecture asks for one. */
export function passOn(world: World, attempt: Attempt): void {
  if (!attempt.balancerOpen) return;
  const names = attempt.server + 1;
  if (world.architecture.affinity === 'cookie' && attempt.affinity !== names) {
    attempt.setAffinity = names;
  }
  sendAttempt(world, attempt, Leg.balancerToClient, EventKind.answerAtClient);
  closeLeg(world, attempt);
}

/** A server refused the connection or broke it. */
export function reportRefusal(world: World, attempt: Attempt): void {
  if (!attempt.balancerOpen) return;
  turnAway(world, attempt, attempt.status, Ending.error);
  closeLeg(world, attempt);
}

/** No answer from the server in time: 504. The server may still be at it. */
export function stopWaiting(world: World, attempt: Attempt): void {
  if (!attempt.balancerOpen) return;
  turnAway(world, attempt, 504, Ending.error);
  closeLeg(world, attempt);
}

function closeLeg(world: World, attempt: Attempt): void {
  attempt.balancerOpen = false;
  world.balancer.addOutstanding(attempt.server, -1);
  finishLeaving(world, world.server(attempt.server));
  world.attempts.release(attempt);
}

/** Every connection through the balancer closes; what servers do meanwhile goes on. */
export function crashBalancer(world: World): void {
  setCondition(world, BalancerCondition.stopped);
  world.attempts.forEach((attempt) => {
    if (!attempt.balancerOpen) return;
    attempt.broken = true;
    turnAway(world, attempt, 0, Ending.refused);
    closeLeg(world, attempt);
  });
}

/** A new process: every server is taken to be up, and checks begin anew. */
export function startBalancer(world: World): void {
  world.balancer.next = 0;
  setCondition(world, BalancerCondition.running);
  startChecks(world);
}

function setCondition(world: World, condition: BalancerCondition): void {
  world.balancer.condition = condition;
  world.emit(TraceKind.balancerCondition, condition, 0, 0);
}
