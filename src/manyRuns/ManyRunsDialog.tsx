import './manyRuns.css';
import {
  memo,
  useCallback,
  useDeferredValue,
  useEffect,
  useState,
  useSyncExternalStore,
} from 'react';
import type { ArchitectureId, MetricId } from '../engine';
import words from '../messages/en/views/manyRuns';
import { useArchitectures, usePlayer, useRun } from '../state/hooks';
import { Dialog } from '../ui/Dialog';
import { Answer } from './Answer';
import { Ask } from './Ask';
import { type Asked, PRECISIONS } from './asked';
import { Every } from './Every';
import { Means } from './Means';
import { openedOf } from './open';
import { Plot } from './Plot';
import { manyRunsOf } from './store';
import type { Findings, Study } from './study';
import { useLengths, useSubject } from './useSubject';

/** The same run with many seeds: the question first, then what is known, every run of it, and all figures. */
export function ManyRunsDialog({ onClose }: { onClose(): void }) {
  const player = usePlayer();
  const manyRuns = player.part(manyRunsOf);
  const findings = useSyncExternalStore(manyRuns.subscribe, manyRuns.findings);
  const name = useRun((run) => run.scenario.name);
  const architectures = useArchitectures();
  const shown = useRun((run) => run.system.architecture);
  const lengths = useLengths(manyRuns);
  const [asked, setAsked] = useState<Asked>(() => ({
    ...firstAsked(architectures, shown),
    untilUs: lengths[0]?.us ?? 0,
  }));
  const subject = useSubject(asked.untilUs);
  // Whoever closes it wants nothing more; what is known stays.
  useEffect(() => {
    manyRuns.getReady();
    return () => manyRuns.close();
  }, [manyRuns]);
  const { compared, metric } = asked;
  useEffect(() => {
    if (subject !== null) manyRuns.expect(subject, compared);
  }, [manyRuns, subject, compared]);
  const study = manyRuns.study();
  const seed = useRun((run) => run.seed);
  const change = useCallback(
    (part: Partial<Asked>) => setAsked((before) => ({ ...before, ...part })),
    [],
  );
  const choose = useCallback((next: MetricId) => change({ metric: next }), [change]);
  // Drawn in slices, whenever there is time: the page is never kept by it.
  const drawn = useDeferredValue(findings);
  const ask = () => {
    const wanted = { metric, precision: PRECISIONS[asked.precision] };
    if (subject !== null) manyRuns.begin(subject, compared, { compared, wanted });
  };
  const playAll = () => {
    if (subject !== null) manyRuns.begin(subject, architectures, null);
  };
  return (
    <Dialog title={words('manyRuns.title')} wide onClose={onClose}>
      <section className="many-runs" aria-label={words('manyRuns.region')}>
        <p className="quiet">{words('manyRuns.about', { name, seed: `${seed}` })}</p>
        <Ask
          asked={asked}
          findings={findings}
          lengths={lengths}
          onChange={change}
          onAsk={ask}
          onPlayAll={playAll}
          onCancel={() => manyRuns.cancel()}
        />
        {study !== null && drawn !== null && (
          <Known study={study} findings={drawn} asked={asked} onChoose={choose} />
        )}
      </section>
    </Dialog>
  );
}

interface KnownProps {
  readonly study: Study;
  readonly findings: Findings;
  readonly asked: Asked;
  onChoose(metric: MetricId): void;
}

/** What is known so far: the answer, every run of the figure, all figures. */
const Known = memo(function Known({
  study,
  findings,
  asked: { compared, metric, precision },
  onChoose,
}: KnownProps) {
  const player = usePlayer();
  const shown = useRun((run) => run.system.architecture);
  const { subject } = study;
  const open = (architecture: ArchitectureId, seed: number) =>
    player.part(openedOf).open(subject, architecture, seed);
  return (
    <>
      <Answer
        findings={findings}
        compared={compared}
        wanted={{ metric, precision: PRECISIONS[precision] }}
        seed={subject.ownSeed}
      />
      {hasRuns(findings) && (
        <>
          <Plot study={study} findings={findings} metric={metric} onOpen={open} />
          <Means findings={findings} metric={metric} onChoose={onChoose} />
          <Every study={study} findings={findings} metric={metric} shown={shown} onOpen={open} />
        </>
      )}
    </>
  );
});

const hasRuns = ({ sample }: Findings): boolean =>
  [...sample.values()].some(({ length }) => length > 0);

/** Whether what is on the stage loses more sessions than the one that it is most often compared with. */
function firstAsked(
  architectures: readonly ArchitectureId[],
  shown: ArchitectureId,
): Omit<Asked, 'untilUs'> {
  const other = shown === 'central-store' ? 'sticky' : 'central-store';
  const second = architectures.includes(other) ? other : (architectures[0] ?? shown);
  return { metric: 'sessions-lost', compared: [shown, second], precision: 'close' };
}
