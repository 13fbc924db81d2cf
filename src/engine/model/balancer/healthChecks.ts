import { EventKind } from '../../kernel/eventKind';
import {
  BalancerCondition,
  Belief,
  CheckResult,
  Leg,
  ServerCondition,
  ServerFlag,
  TraceKind,
} from '../../trace/events';
import { sendCheck } from '../network/link';
import { HealthCheck } from '../state/healthCheck';
import type { World } from '../state/world';

/** All servers present are taken to be up. Their first checks are spread over one interval, which begins anywhere. */
export function startChecks(world: World): void {
  const { checkInterval } = world.scenario.balancer;
  const present = world.servers.filter((server) => isInBalancing(server.condition));
  const phase = world.random.uniform(world.checkStream);
  present.forEach((server, turn) => {
    if ((server.flags & ServerFlag.maintenance) !== 0) {
      believe(world, server.index, Belief.down);
      return;
    }
    believe(world, server.index, Belief.up);
    const share = (phase + (turn + 1) / present.length) % 1;
    plan(world, server.index, Math.round(checkInterval * share));
  });
}

const isInBalancing = (condition: ServerCondition): boolean =>
  condition !== ServerCondition.removed && condition !== ServerCondition.leaving;

/** A new server: down until its checks say otherwise, where it needs any. The first check starts at once. */
export function rememberServer(world: World, server: number): void {
  believe(world, server, Belief.down);
  checkAnew(world, server);
}

/** Checks begin, at once. What a server has to pass that nobody knows anything of is a setting. */
export function checkAnew(world: World, server: number): void {
  const { newServer, fall } = world.scenario.balancer;
  if (newServer === 'nothing') {
    believe(world, server, Belief.up);
    startSlowly(world, server);
  }
  checkOf(world, server).trial = { rise: 0, 'one-check': fall, nothing: 1 }[newServer];
  if (world.balancer.condition === BalancerCondition.running) plan(world, server, 0);
}

/** No more checks, and no traffic. */
export function stopChecks(world: World, server: number): void {
  checkOf(world, server).number += 1;
  believe(world, server, Belief.down);
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
  check.trial = 0;
  check.failures = 0;
  check.ejectTicket = 0;
  check.weightTicket = 0;
  if (check.weight < 100) setWeight(world, server, 100);
  world.emit(TraceKind.balancerBelief, server, belief, 0);
  if (belief === Belief.up) world.hooks.serverUp(world, server);
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

/** A planned check leaves, and times out unless it is answered. */
export function beginCheck(world: World, server: number, number: number): void {
  if (!isCurrent(world, server, number)) return;
  checkOf(world, server).startedUs = world.nowUs;
  sendCheck(world, server, Leg.checkToServer, EventKind.checkAtServer, number);
  const { checkTimeout, checkDepth } = world.scenario.balancer;
  // A deep check is given the way to the store and back on top.
  const extraUs = checkDepth === 'deep' ? 2 * world.scenario.network.serverStore : 0;
  const timeoutUs = world.nowUs + checkTimeout + extraUs;
  world.queue.push(timeoutUs, EventKind.checkTimesOut, server, number);
}

const ONE_IS_ENOUGH = { fall: 1, rise: 1 } as const;

/** A check has ended. The next one starts an interval after this one started, or after it timed out. */
export function endCheck(world: World, server: number, number: number, result: CheckResult): void {
  if (!isCurrent(world, server, number)) return;
  const check = checkOf(world, server);
  const { checkInterval } = world.scenario.balancer;
  const { fall, rise } = check.trial > 0 ? ONE_IS_ENOUGH : world.scenario.balancer;
  if (check.trial > 0) check.trial = result === CheckResult.passed ? 0 : check.trial - 1;
  // Whoever is ejected has been up: as far as checks go, that is still so.
  const against = (check.belief !== Belief.down) !== (result === CheckResult.passed);
  check.streak = against ? check.streak + 1 : 0;
  world.emit(TraceKind.checkEnded, server, result, check.streak);
  if (check.belief !== Belief.down && check.streak >= fall) believe(world, server, Belief.down);
  else if (check.belief === Belief.down && check.streak >= rise) {
    believe(world, server, Belief.up);
    startSlowly(world, server);
  }
  const fromUs = result === CheckResult.timedOut ? world.nowUs : check.startedUs;
  plan(world, server, Math.max(0, fromUs + checkInterval - world.nowUs));
}

/** Steps from nothing to a full share. Each is as high as the middle of the straight line over it: 5, 15, to 95. */
const WEIGHT_STEP = 10;

/** A server is back: its share grows from nothing to a full one, if it is to start slowly. */
export function startSlowly(world: World, server: number): void {
  if (world.scenario.balancer.slowStart === 0) return;
  setWeight(world, server, WEIGHT_STEP / 2);
  planGrowth(world, server);
}

/** A server that starts slowly gets a larger share. */
export function growWeight(world: World, server: number, ticket: number): void {
  const check = checkOf(world, server);
  if (check.weightTicket !== ticket) return;
  setWeight(world, server, Math.min(100, check.weight + WEIGHT_STEP));
  if (check.weight < 100) planGrowth(world, server);
  else check.weightTicket = 0;
}

function planGrowth(world: World, server: number): void {
  const stepUs = Math.round((world.scenario.balancer.slowStart * WEIGHT_STEP) / 100);
  world.lastTicket += 1;
  checkOf(world, server).weightTicket = world.lastTicket;
  world.queue.push(world.nowUs + stepUs, EventKind.weightGrows, server, world.lastTicket);
}

function setWeight(world: World, server: number, percent: number): void {
  checkOf(world, server).weight = percent;
  world.emit(TraceKind.weight, server, percent, 0);
}
