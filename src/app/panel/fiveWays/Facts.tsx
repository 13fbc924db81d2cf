import { architectureTitle } from '../../../engine';
import { useCalmRun } from '../../../state/calm';
import { clockWords } from '../../clockWords';

/** What run it is: scenario, seed, instant, and what is on the stage. Apart, so that the clock does not draw a table anew. */
export function Facts() {
  const instant = useCalmRun(clockWords);
  const scenario = useCalmRun((run) => run.scenario.name);
  const seed = useCalmRun((run) => run.seed);
  const shown = useCalmRun((run) => architectureTitle(run.world.architecture));
  return `${scenario} · seed ${seed} · ${instant} · ${shown} on the stage`;
}
