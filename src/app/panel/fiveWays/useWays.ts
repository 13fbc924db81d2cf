import { useThrottledRun } from '../../../state/throttledRun';
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
  const lanes = useThrottledRun((run) => run.lanes);
  const current = useThrottledRun((run) => run.world.architecture);
  const realTimes = useThrottledRun((run) => run.realTimes);
  const timeWorld = useThrottledRun((run) => run.timeWorld);
  const ways = lanes.map(
    (lane, index): Way => ({
      lane,
      numbers: numbersOf({ timeWorld, realTimes }, lane, index),
      isCurrent: lane.architecture === current,
    }),
  );
  return { lanes, timeWorld, ways };
}
