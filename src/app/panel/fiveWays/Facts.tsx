import { ARCHITECTURES } from '../../../engine';
import { useCalmRun } from '../../../state/calm';
import { clockWords } from '../../clockWords';

/** What run it is: scenario, seed, instant, and what is on the stage. Apart, so that the clock does not draw a table anew. */
export function Facts() {
  const instant = useCalmRun(clockWords);
  const scenario = useCalmRun((run) => run.scenario.name);
  const seed = useCalmRun((run) => run.seed);
  const current = useCalmRun((run) => run.world.architecture);
  const shown = ARCHITECTURES.find(({ id }) => id === current)?.title;
  return `${scenario} · seed ${seed} · ${instant} · ${shown} on the stage`;
}
