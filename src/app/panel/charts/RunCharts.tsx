import { useMemo, useSyncExternalStore } from 'react';
import { Charts } from '../../../charts/figures/Charts';
import words from '../../../messages/en/panel/charts';
import { newestEachFrame } from '../../../playback/newest';
import { usePlayer, useRun } from '../../../state/hooks';
import { isPast } from '../../../state/instant';
import { useSeries } from '../../../state/series/series';
import { interventionWords } from '../../words/interventionWords';

/** On windows that are narrower there is one chart at a time. */
const SMALL = '(width < 62rem)';

/** The charts of the run on the page. */
export function RunCharts() {
  const player = usePlayer();
  const { report, isOver } = useSeries();
  // While it plays, the charts are as far as what they draw.
  const pastUs = useRun((run) => (isPast(run) ? run.system.timeUs : null));
  const isSlow = useRun((run) => run.timeWorld === 'stretched');
  const architecture = useRun((run) => run.system.architecture);
  const marks = useMarks();
  const isOne = useIsSmall();
  const onGo = useMemo(
    () => newestEachFrame((atUs: number) => player.send({ type: 'goTo', atUs })),
    [player],
  );
  if (report === null) return <p className="chart-note">{words('charts.wait')}</p>;
  const { series, goalUs } = report;
  // What was counted under another architecture is another run.
  const isOther = isOver || report.architecture !== architecture;
  return <Charts {...{ series, goalUs, pastUs, marks, isOther, isSlow, isOne, onGo }} />;
}

/** What was done to the run, as far as it has been played. */
function useMarks() {
  const done = useRun((run) => run.done);
  const planned = useRun((run) => run.planned);
  const isPlayed = useRun((run) => planned.filter(({ atUs }) => atUs <= run.latestUs).length);
  return useMemo(
    () =>
      [...done, ...planned.slice(0, isPlayed)].map((one) => ({
        atUs: one.atUs,
        label: interventionWords(one),
      })),
    [done, planned, isPlayed],
  );
}

function useIsSmall(): boolean {
  return useSyncExternalStore(
    (changed) => {
      const query = matchMedia(SMALL);
      query.addEventListener('change', changed);
      return () => query.removeEventListener('change', changed);
    },
    () => matchMedia(SMALL).matches,
  );
}
