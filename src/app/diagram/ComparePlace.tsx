import '../panel/print.css';
import type { ReactNode } from 'react';
import { Compare } from '../../compare/Compare';
import { useRun } from '../../state/hooks';
import { useActions } from './useActions';
import { useStillness } from './useStillness';

/** What is compared, in the place of the one stage. */
export function ComparePlace({ asked, children }: { asked: string; children: ReactNode }) {
  useStillness(useRun((run) => run.playing));
  return (
    <Compare asked={asked} actionsOf={useActions()}>
      {children}
    </Compare>
  );
}
