import { useMemo } from 'react';
import { Strip } from '../../charts/Strip';
import { newestEachFrame } from '../../playback/newest';
import { useApartMarks } from '../../state/comparing';
import { usePlayer, useRun } from '../../state/hooks';
import { useThrottledRun } from '../../state/throttledRun';
import type { Mark } from '../../timeline/view';
import { railsOf } from '../branches/tree';
import { interventionWords } from '../words/interventionWords';

/** The strip of time of the run on the page. */
export function RunStrip() {
  const player = usePlayer();
  const timeUs = useRun((run) => run.system.timeUs);
  const latestUs = useRun((run) => run.latestUs);
  const playing = useRun((run) => run.playing);
  // Their numbers are those of the figures beside them.
  const happened = useThrottledRun((run) => run.marks);
  const apart = useApartMarks();
  const marks = useMemo(
    () => (apart.length === 0 ? happened : [...happened, ...apart].sort(byTime)),
    [happened, apart],
  );
  const ahead = useRun((run) => run.planned);
  const branches = useRun((run) => run.branches);
  const branch = useRun((run) => run.branch);
  const planned = useMemo(
    () =>
      ahead
        // What has happened since has its mark.
        .filter(({ atUs }) => atUs > latestUs)
        .map((intervention) => ({
          atUs: intervention.atUs,
          label: interventionWords(intervention),
        })),
    [ahead, latestUs],
  );
  const rails = useMemo(() => railsOf(branches, branch), [branches, branch]);
  const onGo = useMemo(
    () => newestEachFrame((atUs: number) => player.send({ type: 'goTo', atUs })),
    [player],
  );
  return <Strip {...{ timeUs, latestUs, playing, marks, planned, rails, onGo }} />;
}

const byTime = (one: Mark, other: Mark): number => one.atUs - other.atUs;
