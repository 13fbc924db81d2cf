import { useMemo, useState, useSyncExternalStore } from 'react';
import { usePlayer, useRun } from '../state/hooks';
import { isSameRun } from './sameRun';
import type { ManyRuns } from './store';
import type { Subject } from './study';

const MINUTE_US = 60_000_000;
/** Lengths of runs that are offered besides that of the run so far, in minutes. */
const MINUTES = [1, 10, 30];

/** How long a run may last, and what that is. */
export interface Length {
  readonly us: number;
  readonly is: 'minutes' | 'soFar' | 'asBefore';
}

/** The lengths that a run may have: what is known of this one already first, then as far as the run on the stage. */
export function useLengths(manyRuns: ManyRuns): readonly Length[] {
  const { run } = usePlayer();
  // As of when this was opened: it may play on meanwhile.
  const [lengths] = useState(() => {
    const { view, kept } = run.getState();
    const known = manyRuns.study()?.subject;
    const isOfThis = known !== undefined && kept !== null && isSameRun(known.spec, kept.run.spec);
    return lengthsOf(view?.latestUs ?? 0, isOfThis ? known.untilUs : 0);
  });
  return lengths;
}

/** @param knownUs as long as the runs that are known; 0 where there are none */
function lengthsOf(latestUs: number, knownUs: number): readonly Length[] {
  const minutes = MINUTES.map((count) => ({ us: count * MINUTE_US, is: 'minutes' as const }));
  const names: readonly Length[] = [
    ...minutes,
    { us: latestUs, is: 'soFar' },
    { us: knownUs, is: 'asBefore' },
  ];
  return [...new Set([knownUs, latestUs, ...minutes.map(({ us }) => us)])].flatMap((us) =>
    us > 0 ? (names.find((one) => one.us === us) ?? []) : [],
  );
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
