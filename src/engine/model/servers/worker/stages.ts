import { saysItAll } from '../../../architectures/carriers';
import { type Plan, plan, signs } from '../../../architectures/steps';
import { isPublic } from '../../requests/page';
import { type Attempt, Stage } from '../../state/attempt';
import type { World } from '../../state/world';
import { isRenewalDue } from '../../tokens/renewal';
import { warmUp } from '../process';
import { spend } from '../processorTime';
import { factsOf, follow, type Progress } from './plan';

/** A plan for the end of a request, and signing a younger token where that is due. */
function withRenewal(world: World, attempt: Attempt, settle: Plan): Plan {
  const { architecture } = world;
  // A token that only stands in for the store is signed where the store is written, and not besides.
  if (!saysItAll(architecture) || !isRenewalDue(world, attempt)) return settle;
  if (settle.some(signs)) return settle;
  return plan(...settle, ...architecture.issue(factsOf(world, attempt)).filter(signs).slice(-1));
}

/** The request may be served: the architecture says how it is known who asks. A public page is for everybody. */
export function identify(world: World, attempt: Attempt): Progress {
  if (isPublic(attempt.page)) return beginWork(world, attempt);
  return follow(attempt, Stage.resume, world.architecture.resume(factsOf(world, attempt)));
}

/** It is known who asks: what was asked for is worked on. */
export function beginWork(world: World, attempt: Attempt): Progress {
  attempt.stage = Stage.work;
  const outcome = spend(world, attempt, attempt.demandUs);
  warmUp(world, world.server(attempt.server));
  return outcome;
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
