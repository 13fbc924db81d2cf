import { METRICS, type MetricId } from '../engine';
import metrics from '../messages/en/panel/metrics';
import titles from '../messages/en/stage/architectures';
import words from '../messages/en/views/manyRuns';
import { meanInWords, metricInWords } from '../messages/figures';
import type { Values } from '../replications/replication';
import { knownOf, meanOfKnown, valuesUnder } from '../replications/sample';
import { useArchitectures } from '../state/hooks';
import { NONE, unitOf } from './answer';
import type { Findings } from './study';

interface Props {
  readonly findings: Findings;
  /** The one that is shown above. */
  readonly metric: MetricId;
  onChoose(metric: MetricId): void;
}

/** Every figure under every architecture that was played: what the plot shows of one of them, as a table. */
export function Means({ findings: { sample }, metric, onChoose }: Props) {
  const architectures = useArchitectures().filter((id) => (sample.get(id)?.length ?? 0) > 0);
  const counts = architectures.map((id) => sample.get(id)?.length ?? 0);
  const [runs = 0] = counts;
  const caption = counts.every((count) => count === runs)
    ? words('manyRuns.means', { runs })
    : words('manyRuns.meansOfSome', {
        counts: architectures
          .map((id, index) =>
            words('manyRuns.runsUnder', {
              architecture: titles(`architectures.${id}`),
              count: counts[index] ?? 0,
            }),
          )
          .join(', '),
      });
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: whoever has no mouse scrolls it by keys
    <section className="many-scroll" aria-label={caption} tabIndex={0}>
      <table className="many-means">
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{words('manyRuns.figure')}</th>
            {architectures.map((id) => (
              <th key={id} scope="col">
                {titles(`architectures.${id}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {METRICS.map(({ id }) => (
            <Row key={id} metric={id} sample={sample} isShown={id === metric} onChoose={onChoose} />
          ))}
        </tbody>
      </table>
      <p className="quiet">{words('manyRuns.notKnown')}</p>
    </section>
  );
}

interface RowProps extends Pick<Props, 'metric' | 'onChoose'> {
  readonly sample: Findings['sample'];
  readonly isShown: boolean;
}

/** A part by itself, so that other things have their turn between two of them. */
function Row({ metric, sample, isShown, onChoose }: RowProps) {
  const architectures = useArchitectures().filter((id) => (sample.get(id)?.length ?? 0) > 0);
  return (
    <tr>
      <th scope="row">
        <button type="button" aria-pressed={isShown} onClick={() => onChoose(metric)}>
          {metrics(`metrics.${metric}`)}
        </button>
      </th>
      {architectures.map((architecture) => (
        <td key={architecture}>
          {meanWords(valuesUnder(sample, architecture, metric), unitOf(metric))}
        </td>
      ))}
    </tr>
  );
}

/** A single run has no interval: it knows nothing of how much runs differ. Where not all have the figure, it says how many. */
export function meanWords(values: Values, unit: Parameters<typeof metricInWords>[1]): string {
  const found = meanOfKnown(values);
  if (found === null) return NONE;
  const { mean, halfWidth } = found;
  const amount = Number.isFinite(halfWidth)
    ? meanInWords(mean, halfWidth, unit)
    : metricInWords(mean, unit);
  const runs = knownOf(values).length;
  return runs === values.length ? amount : words('manyRuns.ofSome', { amount, runs });
}
