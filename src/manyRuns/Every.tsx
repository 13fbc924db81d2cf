import { useState } from 'react';
import type { ArchitectureId, MetricId } from '../engine';
import metrics from '../messages/en/panel/metrics';
import titles from '../messages/en/stage/architectures';
import words from '../messages/en/views/manyRuns';
import { metricInWords } from '../messages/figures';
import { valuesUnder } from '../replications/sample';
import { useArchitectures } from '../state/hooks';
import { NONE, unitOf } from './answer';
import type { Findings, Study } from './study';

interface Props {
  readonly study: Study;
  readonly findings: Findings;
  readonly metric: MetricId;
  /** The architecture on the stage: a seed is opened under it. */
  readonly shown: ArchitectureId;
  onOpen(architecture: ArchitectureId, seed: number): void;
}

/** What the dots are, as a table; made only for whoever asks. */
export function Every({ study, findings: { sample }, metric, shown, onOpen }: Props) {
  const [isOpen, setOpen] = useState(false);
  const architectures = useArchitectures().filter((id) => (sample.get(id)?.length ?? 0) > 0);
  const values = architectures.map((id) => valuesUnder(sample, id, metric));
  const runs = Math.max(...values.map(({ length }) => length));
  const caption = words('manyRuns.every', { metric: metrics(`metrics.${metric}`) });
  const first = architectures.includes(shown) ? shown : architectures[0];
  return (
    <details className="many-every" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{caption}</summary>
      {isOpen && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: whoever has no mouse scrolls it by keys
        <section className="many-scroll" aria-label={caption} tabIndex={0}>
          <table className="many-means">
            <caption className="vh">{caption}</caption>
            <thead>
              <tr>
                <th scope="col">{words('manyRuns.seed')}</th>
                {architectures.map((id) => (
                  <th key={id} scope="col">
                    {titles(`architectures.${id}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {study.seeds.slice(0, runs).map((seed, index) => (
                <tr key={seed}>
                  <th scope="row">
                    <button
                      type="button"
                      onClick={() => first !== undefined && onOpen(first, seed)}
                    >
                      {words('manyRuns.openSeed', { seed: `${seed}` })}
                    </button>
                  </th>
                  {values.map((column, at) => (
                    <td key={architectures[at]}>
                      {typeof column[index] === 'number'
                        ? metricInWords(column[index], unitOf(metric))
                        : NONE}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
    </details>
  );
}
