import { useRun } from '../../state/hooks';
import type { RunView } from '../../state/run';
import { useCalm } from '../../ui/useCalm';

/** Figures change at most this often while the run plays, so that they can be read. */
const CALM_MS = 1000;

/** A part of the view for figures and tables: once a second while playing, at once while paused. */
export function useCalmRun<T>(select: (run: RunView) => T): T {
  const playing = useRun((run) => run.playing);
  return useCalm(useRun(select), playing ? CALM_MS : 0);
}

/** How many people the run is about. */
export const peopleIn = ({ world }: RunView): number =>
  world.crowd ? world.groups.reduce((sum, group) => sum + group.people, 0) : world.people.length;

/** The lane of the architecture on the stage. */
export function shownLane(run: RunView): RunView['lanes'][number] {
  const lane = run.lanes.find((one) => one.architecture === run.world.architecture);
  if (lane === undefined) throw new Error(`No figures for "${run.world.architecture}".`);
  return lane;
}
