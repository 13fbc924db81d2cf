import { EventKind } from '../kernel/eventKind';
import {
  BalancerCondition,
  Belief,
  CheckResult,
  Leg,
  ServerCondition,
  TraceKind,
} from '../trace/events';
import { noticeUp } from './deploy';
import { sendCheck } from './link';
import { isDead } from './server';
import type { World } from './world';

/** What the balancer knows of one server, and the check under way. Checks of a server run one after another. */
export class HealthCheck {
  belief: Belief = Belief.forgotten;
  /** Results in a row that speak against the belief. */
  streak = 0;
  /** Number of the check planned or under way: events of older ones are stale. */
  number = 0;
  startedUs = 0;

  copyTo(target: HealthCheck): void {
    target.belief = this.belief;
    target.streak = this.streak;
    target.number = this.number;
    target.startedUs = this.startedUs;
  }
}

/** All servers present are taken to be up, and their first checks are spread over one interval. */
export function startChecks(world: World): void {
  const { checkInterval } = world.scenario.balancer;
  const present = world.servers.filter((server) => isInBalancing(server.condition));
  present.forEach((server, turn) => {
    believe(world, server.index, Belief.up);
    plan(world, server.index, Math.round((checkInterval * (turn + 1)) / present.length));
  });
}

const isInBalancing = (condition: ServerCondition): boolean =>
  condition !== ServerCondition.removed && condition !== ServerCondition.leaving;

/** A new server: down until its checks say otherwise. The first check starts at once. */
export function rememberServer(world: World, server: number): void {
  believe(world, server, Belief.down);
  if (world.balancer.condition === BalancerCondition.running) plan(world, server, 0);
}

/** A server is taken out of balancing. */
export function forgetServer(world: World, server: number): void {
  checkOf(world, server).number += 1;
  believe(world, server, Belief.forgotten);
}

function checkOf(world: World, server: number): HealthCheck {
  const { checks } = world.balancer;
  while (checks.length <= server) checks.push(new HealthCheck());
  return checks[server] as HealthCheck;
}

function believe(world: World, server: number, belief: Belief): void {
  const check = checkOf(world, server);
  check.belief = belief;
  check.streak = 0;
  world.emit(TraceKind.balancerBelief, server, belief, 0);
  if (belief === Belief.up) noticeUp(world, server);
}

function plan(world: World, server: number, afterUs: number): void {
  const check = checkOf(world, server);
  check.number += 1;
  world.emit(TraceKind.checkPlanned, server, afterUs, 0);
  world.queue.push(world.nowUs + afterUs, EventKind.checkStarts, server, check.number);
}

/** Whether an event belongs to the check under way, by a balancer that is alive. */
const isCurrent = (world: World, server: number, number: number): boolean =>
  checkOf(world, server).number === number &&
  world.balancer.condition === BalancerCondition.running;

export function beginCheck(world: World, server: number, number: number): void {
  if (!isCurrent(world, server, number)) return;
  checkOf(world, server).startedUs = world.nowUs;
  sendCheck(world, server, Leg.checkToServer, EventKind.checkAtServer, number);
  const timeoutUs = world.nowUs + world.scenario.balancer.checkTimeout;
  world.queue.push(timeoutUs, EventKind.checkTimesOut, server, number);
}

/** A check reaches its server: a live process answers at once, a dead one refuses, a frozen one does nothing. */
export function meetCheck(world: World, index: number, number: number): void {
  const server = world.server(index);
  if (server.condition === ServerCondition.frozen) return;
  const kind = isDead(server) ? EventKind.checkRefused : EventKind.checkPasses;
  sendCheck(world, index, Leg.checkToBalancer, kind, number);
}

/** A check has ended. The next one starts an interval after this one started, or after it timed out. */
export function endCheck(world: World, server: number, number: number, result: CheckResult): void {
  if (!isCurrent(world, server, number)) return;
  const check = checkOf(world, server);
  const { fall, rise, checkInterval } = world.scenario.balancer;
  const against = (check.belief === Belief.up) !== (result === CheckResult.passed);
  check.streak = against ? check.streak + 1 : 0;
  world.emit(TraceKind.checkEnded, server, result, check.streak);
  if (check.belief === Belief.up && check.streak >= fall) believe(world, server, Belief.down);
  else if (check.belief === Belief.down && check.streak >= rise) believe(world, server, Belief.up);
  const fromUs = result === CheckResult.timedOut ? world.nowUs : check.startedUs;
  plan(world, server, Math.max(0, fromUs + checkInterval - world.nowUs));
}
