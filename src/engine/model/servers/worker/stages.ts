import { type Attempt, Stage } from '../../state/attempt';
import type { World } from '../../state/world';
import { spend } from '../processorTime';
import { factsOf, follow, type Progress } from './plan';
import { withRenewal } from './renewal';

/** It is known who asks: what was asked for is worked on. */
export function beginWork(world: World, attempt: Attempt): Progress {
  attempt.stage = Stage.work;
  return spend(world, attempt, attempt.demandUs);
}

/** The work is done: what it changed is written back. */
export function settle(world: World, attempt: Attempt): Progress {
  const plan = world.architecture.settle(factsOf(world, attempt));
  return follow(attempt, Stage.settle, withRenewal(world, attempt, plan));
}

/** There is a session, new or renewed: the architecture says where it is kept. */
export function issue(world: World, attempt: Attempt): Progress {
  return follow(attempt, Stage.issue, world.architecture.issue(factsOf(world, attempt)));
}
