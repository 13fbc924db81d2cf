import { useId, useState } from 'react';
import { type ArchitectureId, METRICS, type MetricId } from '../engine';
import metrics from '../messages/en/panel/metrics';
import titles from '../messages/en/stage/architectures';
import words from '../messages/en/views/manyRuns';
import { metricInWords } from '../messages/figures';
import type { Values } from '../replications/replication';
import { knownOf, valuesUnder } from '../replications/sample';
import { useArchitectures } from '../state/hooks';
import { NONE, unitOf } from './answer';
import { meanWords } from './Means';
import { SwarmRow } from './SwarmRow';
import type { Findings, Study } from './study';
import { scaleOf, swarmOf, ticksOf } from './swarm';

/** Units of which there are no parts. */
const COUNTED: readonly ReturnType<typeof unitOf>[] = ['count', 'people', 'items', 'sessions'];

interface Props {
  readonly study: Study;
  readonly findings: Findings;
  readonly metric: MetricId;
  onOpen(architecture: ArchitectureId, seed: number): void;
}

/** One of the runs: by its seed, for while others arrive its place among them changes. */
interface Picked {
  readonly architecture: ArchitectureId;
  readonly seed: number;
}

/** A row for every architecture that was played: its runs as dots, their mean, its interval. The table says the same. */
export function Plot({ study, findings, metric, onOpen }: Props) {
  const title = useId();
  const [picked, setPicked] = useState<Picked | null>(null);
  const { sample, own } = findings;
  const architectures = useArchitectures().filter((id) => (sample.get(id)?.length ?? 0) > 0);
  const unit = unitOf(metric);
  const column = METRICS.findIndex(({ id }) => id === metric);
  const ownOf = (id: ArchitectureId) => own.get(id)?.[column];
  const values = architectures.map((id) => valuesUnder(sample, id, metric));
  const owns = architectures.flatMap((id) => ownOf(id) ?? []);
  const known = values.map(knownOf);
  const scale = scaleOf(known, owns);
  const isEmpty = owns.length === 0 && known.every(({ length }) => length === 0);
  const ticks = isEmpty ? [] : ticksOf(scale, COUNTED.includes(unit));
  const swarms = values.map((one) => swarmIn(one, study.seeds, scale));
  const at = picked === null ? -1 : architectures.indexOf(picked.architecture);
  const run =
    picked === null ? undefined : swarms[at]?.dots.find(({ seed }) => seed === picked.seed);
  const name = metrics(`metrics.${metric}`);
  return (
    <figure className="many-plot" aria-labelledby={title}>
      <figcaption id={title}>{words('manyRuns.plot', { metric: name })}</figcaption>
      {architectures.map((architecture, index) => {
        const swarm = swarms[index] ?? null;
        const value = ownOf(architecture) ?? null;
        if (swarm === null) return <EmptyRow key={architecture} architecture={architecture} />;
        return (
          <SwarmRow
            key={architecture}
            title={titles(`architectures.${architecture}`)}
            label={words('manyRuns.runsOf', {
              architecture: titles(`architectures.${architecture}`),
              metric: name,
            })}
            mean={meanWords(values[index] ?? [], unit)}
            swarm={swarm}
            own={value === null ? null : scale(value)}
            ticks={ticks.map(scale)}
            picked={picked?.architecture === architecture ? picked.seed : null}
            wordsOf={(one) => runWords(architecture, one, metric)}
            onPick={(seed) => setPicked({ architecture, seed })}
            onOpen={(seed) => onOpen(architecture, seed)}
          />
        );
      })}
      <div className="many-axis" aria-hidden="true">
        {ticks.map((tick) => (
          <span key={tick} style={{ insetInlineStart: `${100 * scale(tick)}%` }}>
            {metricInWords(tick, unit)}
          </span>
        ))}
      </div>
      <p className="many-picked">
        {picked === null || run === undefined ? (
          <span className="quiet">{words('manyRuns.pick')}</span>
        ) : (
          <PickedRun
            said={runWords(picked.architecture, run, metric)}
            onOpen={() => onOpen(picked.architecture, run.seed)}
          />
        )}
      </p>
      <p className="quiet">{words('manyRuns.legend')}</p>
    </figure>
  );
}

const PickedRun = ({ said, onOpen }: { readonly said: string; onOpen(): void }) => (
  <>
    <span>{said}</span>
    <button type="button" className="button" onClick={onOpen}>
      {words('manyRuns.open')}
    </button>
  </>
);

/** The runs that have the figure; null where none has. */
function swarmIn(all: Values, seeds: readonly number[], scale: (value: number) => number) {
  const those = seeds.filter((_, index) => typeof all[index] === 'number');
  return those.length === 0 ? null : swarmOf(knownOf(all), those, scale);
}

/** None of its runs has anything to take the figure from. */
const EmptyRow = ({ architecture }: Pick<Picked, 'architecture'>) => (
  <div className="many-row">
    <span className="many-row-title">{titles(`architectures.${architecture}`)}</span>
    <span />
    <span className="many-row-mean">{NONE}</span>
  </div>
);

/** One run in words: "Sticky, seed 12: 17". */
const runWords = (
  architecture: ArchitectureId,
  { seed, value }: { readonly seed: number; readonly value: number },
  metric: MetricId,
): string =>
  words('manyRuns.run', {
    architecture: titles(`architectures.${architecture}`),
    seed: `${seed}`,
    amount: metricInWords(value, unitOf(metric)),
  });
