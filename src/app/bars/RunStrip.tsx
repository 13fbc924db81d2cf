import { useMemo } from 'react';
import { Strip } from '../../charts/Strip';
import { useRun } from '../../state/hooks';
import { useThrottledRun } from '../../state/throttledRun';
import { interventionWords } from '../words/interventionWords';

/** The strip of time of the run on the page. */
export function RunStrip() {
  const timeUs = useRun((run) => run.world.timeUs);
  // Their numbers are those of the figures beside them.
  const marks = useThrottledRun((run) => run.marks);
  const ahead = useRun((run) => run.planned);
  const planned = useMemo(
    () =>
      ahead.map((intervention) => ({
        atUs: intervention.atUs,
        label: interventionWords(intervention),
      })),
    [ahead],
  );
  return <Strip timeUs={timeUs} marks={marks} planned={planned} />;
}
