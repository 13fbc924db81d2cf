import words from '../../../messages/en/panel/fiveWays';
import { useWholeRun } from '../../../state/throttledRun';
import { clockWords } from '../../words/clockWords';

/** What run it is: scenario, seed, instant, and what is on the stage. Apart, so that the clock does not draw a table anew. */
export const Facts = () =>
  useWholeRun((run) =>
    words('fiveWays.facts', {
      scenario: run.scenario.name,
      seed: `${run.seed}`,
      instant: clockWords(run),
      shown: { id: `architectures.${run.system.architecture}` },
    }),
  );
