import type { RunView } from '../../state/run';

/** How many people the run is about. */
export const peopleIn = ({ world }: RunView): number =>
  world.crowd ? world.groups.reduce((sum, group) => sum + group.people, 0) : world.people.length;

/** The lane of the architecture on the stage. */
export function shownLane(run: RunView): RunView['lanes'][number] {
  const lane = run.lanes.find((one) => one.architecture === run.world.architecture);
  if (lane === undefined) throw new Error(`No figures for "${run.world.architecture}".`);
  return lane;
}
