import { useWholeRun } from '../../../state/throttledRun';
import type { LaneSummary } from '../../../timeline/view';
import { numbersOf, type RowNumbers } from './numbers';

/** A row of the five ways. */
export interface Way {
  readonly lane: LaneSummary;
  readonly numbers: RowNumbers;
  /** Whether it is on the stage. */
  readonly isCurrent: boolean;
}

/** All of them at this instant, in the order of the registry. */
export function useWays() {
  const takes = useWholeRun((run) => run.takes);
  const lanes = useWholeRun((run) => run.lanes);
  const current = useWholeRun((run) => run.system.architecture);
  const realTimes = useWholeRun((run) => run.realTimes);
  const timeWorld = useWholeRun((run) => run.timeWorld);
  const ways = lanes.map(
    (lane, index): Way => ({
      lane,
      numbers: numbersOf({ timeWorld, realTimes }, lane, index),
      isCurrent: lane.architecture === current,
    }),
  );
  return { lanes, takes, timeWorld, ways };
}
