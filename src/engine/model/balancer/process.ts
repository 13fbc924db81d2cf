import { BalancerCondition, Ending, TraceKind } from '../../trace/events';
import type { World } from '../state/world';
import { forgetAddresses } from './addresses';
import { closeLeg, frontOf, turnAway } from './connections';
import { startChecks } from './healthChecks';

/** Every connection through the balancer closes; what servers do meanwhile goes on. */
export function crashBalancer(world: World): void {
  setCondition(world, BalancerCondition.stopped);
  world.attempts.forEach((attempt) => {
    if (!attempt.balancerOpen || attempt.depth > 0) return;
    frontOf(world, attempt).broken = true;
    turnAway(world, attempt, 0, Ending.refused);
    closeLeg(world, attempt);
  });
  forgetAddresses(world);
  world.hooks.balancerEnded(world);
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
