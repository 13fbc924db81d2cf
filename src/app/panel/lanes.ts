import type { RunView } from '../../state/player';

/** The lane on the stage. */
export function shownLane(run: RunView): RunView['lanes'][number] {
  const lane = run.lanes.find(({ id }) => id === run.shown);
  if (lane === undefined) throw new Error(`There is no lane "${run.shown}".`);
  return lane;
}
