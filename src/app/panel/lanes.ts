import type { RunView } from '../../state/run';

/** The lane of the architecture on the stage. */
export function shownLane(run: RunView): RunView['lanes'][number] {
  const lane = run.lanes.find((one) => one.architecture === run.world.architecture);
  if (lane === undefined) throw new Error(`No figures for "${run.world.architecture}".`);
  return lane;
}
