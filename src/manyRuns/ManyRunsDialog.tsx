import './manyRuns.css';
import { useEffect, useState, useSyncExternalStore } from 'react';
import type { ArchitectureId } from '../engine';
import words from '../messages/en/manyRuns';
import { useArchitectures, usePlayer, useRun } from '../state/hooks';
import { Dialog } from '../ui/Dialog';
import { Answer } from './Answer';
import { Ask } from './Ask';
import { Every } from './Every';
import { Means } from './Means';
import { openRun } from './open';
import { Plot } from './Plot';
import { manyRunsOf } from './store';
import { useLengths, useSubject } from './useSubject';
import { PRECISIONS, type Wish } from './wish';

/** The same run with many seeds: the question first, then what is known, every run of it, and all figures. */
export function ManyRunsDialog({ onClose }: { onClose(): void }) {
  const player = usePlayer();
  const manyRuns = player.part(manyRunsOf);
  const findings = useSyncExternalStore(manyRuns.subscribe, manyRuns.findings);
  const name = useRun((run) => run.scenario.name);
  const architectures = useArchitectures();
  const shown = useRun((run) => run.world.architecture);
  const lengths = useLengths(manyRuns);
  const [asked, setAsked] = useState<Wish>(() => ({
    ...firstWish(architectures, shown),
    untilUs: lengths[0] ?? 0,
  }));
  const subject = useSubject(asked.untilUs);
  // Whoever closes it wants nothing more; what is known stays.
  useEffect(() => () => manyRuns.cancel(), [manyRuns]);
  useEffect(() => {
    if (subject !== null) manyRuns.about(subject);
  }, [manyRuns, subject]);
  const study = manyRuns.study();
  const open = (architecture: ArchitectureId, seed: number) => {
    if (study !== null) openRun(player, architecture, seed, study.subject.untilUs);
  };
  const { compared, metric } = asked;
  const change = (part: Partial<Wish>) => setAsked((before) => ({ ...before, ...part }));
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
        <p className="quiet">
          {words('manyRuns.about', {
            name,
            seed: `${study?.subject.ownSeed ?? subject?.ownSeed ?? ''}`,
          })}
        </p>
        <Ask
          asked={asked}
          findings={findings}
          lengths={lengths}
          onChange={change}
          onAsk={ask}
          onPlayAll={playAll}
          onCancel={() => manyRuns.cancel()}
        />
        {study !== null && findings !== null && findings.sample.size > 0 && (
          <>
            <Answer
              findings={findings}
              compared={compared}
              metric={metric}
              seed={study.subject.ownSeed}
            />
            <Plot study={study} findings={findings} metric={metric} onOpen={open} />
            <Means
              findings={findings}
              metric={metric}
              onChoose={(next) => change({ metric: next })}
            />
            <Every study={study} findings={findings} metric={metric} shown={shown} onOpen={open} />
          </>
        )}
      </section>
    </Dialog>
  );
}

/** Whether what is on the stage loses more sessions than the one that it is most often compared with. */
function firstWish(
  architectures: readonly ArchitectureId[],
  shown: ArchitectureId,
): Omit<Wish, 'untilUs'> {
  const other = shown === 'central-store' ? 'sticky' : 'central-store';
  const second = architectures.includes(other) ? other : (architectures[0] ?? shown);
  return { metric: 'sessions-lost', compared: [shown, second], precision: 'close' };
}
