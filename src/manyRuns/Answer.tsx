import type { FieldValue, MetricId } from '../engine';
import { METRICS, valueAt } from '../engine';
import words from '../messages/en/manyRuns';
import { outgrownInWords } from '../messages/outgrown';
import { type Compared, differenceIn } from '../replications/sample';
import { answerWords, methodWords, ownWords } from './answer';
import type { Findings } from './study';

interface Props {
  readonly findings: Findings;
  readonly compared: Compared;
  readonly metric: MetricId;
  /** Of the run on the stage. */
  readonly seed: number;
}

/** What is known of the difference that was asked for, how, and how the run on the stage differs from that. */
export function Answer({ findings, compared, metric, seed }: Props) {
  const [one, other] = compared;
  const pairs = pairsOf(findings, compared);
  const own = ownDifference(findings, compared, metric);
  const difference =
    one === other || pairs === 0 ? null : differenceIn(findings.sample, compared, metric);
  return (
    <div className="many-answer">
      {difference !== null && (
        <>
          <p className="many-sentence">{answerWords(compared, metric, difference)}</p>
          <p className="quiet">
            {methodWords(difference)} {own !== null && ownWords(seed, own, metric)}
          </p>
        </>
      )}
      <p role="status" className="quiet">
        {statusWords(findings, pairs)}
      </p>
    </div>
  );
}

const pairsOf = ({ sample }: Findings, [one, other]: Compared): number =>
  Math.min(sample.get(one)?.length ?? 0, sample.get(other)?.length ?? 0);

function ownDifference({ own }: Findings, [one, other]: Compared, metric: MetricId): number | null {
  const index = METRICS.findIndex(({ id }) => id === metric);
  const [first, second] = [own.get(one)?.[index], own.get(other)?.[index]];
  return first === undefined || second === undefined ? null : first - second;
}

/** How it came to an end; nothing while it goes on, for the bar says that. */
function statusWords({ status, trouble, sample }: Findings, pairs: number): string {
  const runs = Math.max(0, ...[...sample.values()].map(({ length }) => length));
  switch (status) {
    case 'enough':
      return words('manyRuns.enough', { runs: pairs });
    case 'wide':
      return words('manyRuns.wide', { runs: pairs });
    case 'all':
      return words('manyRuns.done', { runs });
    case 'cancelled':
      return runs === 0 ? words('manyRuns.nothing') : words('manyRuns.cancelled', { runs });
    case 'trouble':
      return trouble?.type === 'outgrown'
        ? outgrownInWords(trouble, (path) => valueAt(trouble.document, path) as FieldValue).join(
            ' ',
          )
        : words('manyRuns.failed');
    default:
      return '';
  }
}
