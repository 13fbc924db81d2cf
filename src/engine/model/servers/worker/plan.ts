import type { RequestFacts } from '../../../architectures/architecture';
import type { Plan } from '../../../architectures/steps';
import type { Attempt, Stage } from '../../state/attempt';
import type { World } from '../../state/world';

/** How far a worker has come with an attempt: on to the next step, on when an event says so, or its answer has left. */
export type Progress = 'next' | 'waits' | 'answered';

/** What an architecture may know of a request. */
export function factsOf(world: World, attempt: Attempt): RequestFacts {
  const { state } = world.workload.of(attempt.action);
  return {
    needsCart: state !== 'ignores',
    readsCart: state === 'reads' || state === 'commits',
    cartChanged: attempt.cartChanged,
    cartKnown: attempt.cartKnown,
    fellBack: attempt.fellBack,
    store: world.scenario.store,
  };
}

/** Begins a plan of the architecture. */
export function follow(attempt: Attempt, stage: Stage, plan: Plan): Progress {
  attempt.stage = stage;
  attempt.plan = plan;
  attempt.step = 0;
  return 'next';
}
