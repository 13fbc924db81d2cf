import { EventKind } from '../../kernel/eventKind';
import { Belief, TraceKind } from '../../trace/events';
import type { HealthCheck } from '../state/healthCheck';
import type { World } from '../state/world';
import { startSlowly } from './healthChecks';

/** Passive checks: a try at a server has succeeded or failed. Too many failures in a row put it out for a while. */
export function noteResult(world: World, server: number, failed: boolean): void {
  const { ejectAfter } = world.scenario.balancer;
  const check = world.balancer.checks[server];
  if (check === undefined) return;
  check.failures = failed ? check.failures + 1 : 0;
  if (check.failures < ejectAfter || check.belief !== Belief.up) return;
  if (mayEject(world)) eject(world, server, check);
}

/** At most a share of the servers is out at a time, rounded down: of a few servers that may be none. */
function mayEject(world: World): boolean {
  let present = 0;
  let ejected = 0;
  for (const { belief } of world.balancer.checks) {
    if (belief !== Belief.forgotten) present += 1;
    if (belief === Belief.ejected) ejected += 1;
  }
  const most = Math.floor((present * world.scenario.balancer.ejectShare) / 100);
  return ejected < most;
}

/** Checks go on meanwhile, and keep what they have counted. */
function eject(world: World, server: number, check: HealthCheck): void {
  const { ejectFor } = world.scenario.balancer;
  world.lastTicket += 1;
  check.belief = Belief.ejected;
  check.failures = 0;
  check.ejectTicket = world.lastTicket;
  check.ejectedUntilUs = world.nowUs + ejectFor;
  world.emit(TraceKind.balancerBelief, server, Belief.ejected, ejectFor);
  world.queue.push(check.ejectedUntilUs, EventKind.ejectionEnds, server, check.ejectTicket);
}

/** The time is over: people are sent there again, whatever made it fail. */
export function endEjection(world: World, server: number, ticket: number): void {
  const check = world.balancer.checks[server];
  if (check === undefined || check.ejectTicket !== ticket) return;
  check.ejectTicket = 0;
  check.belief = Belief.up;
  world.emit(TraceKind.balancerBelief, server, Belief.up, 0);
  startSlowly(world, server);
}
