import { useMemo, useState, useSyncExternalStore } from 'react';
import { usePlayer, useRun } from '../state/hooks';
import type { ManyRuns } from './store';
import type { Subject } from './study';

const MINUTE_US = 60_000_000;
/** Lengths of runs that are offered besides that of the run so far, in minutes. */
export const MINUTES = [1, 10, 30];

/** The lengths that a run may have: what is known already first, then as far as the run on the stage. */
export function useLengths(manyRuns: ManyRuns): readonly number[] {
  const latestUs = useRun((run) => run.latestUs);
  // As of when this was opened: it may play on meanwhile.
  const [lengths] = useState(() => [
    manyRuns.study()?.subject.untilUs ?? 0,
    latestUs,
    ...MINUTES.map((count) => count * MINUTE_US),
  ]);
  return useMemo(() => [...new Set(lengths)].filter((us) => us > 0), [lengths]);
}

/** The run on the stage, with everything that was done to it; null until it is known. */
export function useSubject(untilUs: number): Subject | null {
  const { run } = usePlayer();
  const kept = useSyncExternalStore(run.subscribe, () => run.getState().kept);
  const ownSeed = useRun((view) => view.seed);
  const spec = kept?.run.spec;
  return useMemo(
    () => (spec === undefined ? null : { spec, untilUs, ownSeed }),
    [spec, untilUs, ownSeed],
  );
}
