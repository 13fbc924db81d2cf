import { useSettings } from '../../state/hooks';
import type { Player } from '../../state/player';
import type { Situation } from '../../state/readings';
import { useWholeRun } from '../../state/throttledRun';

const UNKNOWN: Situation['settings'] = {};

/** A view of the run, and its settings. */
export const situationIn = ({ settings }: Player, run: Situation['run']): Situation => ({
  run,
  settings: settings.getState().settings?.values ?? UNKNOWN,
});

/** Something that is read off the run as it is shown; settings come by themselves, after a view or before it. */
export function useSituation<T>(select: (sight: Situation) => T): T {
  const settings = useSettings((state) => state.settings?.values ?? UNKNOWN);
  return useWholeRun((run) => select({ run, settings }));
}
