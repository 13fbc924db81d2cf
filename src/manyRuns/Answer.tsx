import type { FieldValue, MetricId } from '../engine';
import { METRICS, valueAt } from '../engine';
import words from '../messages/en/views/manyRuns';
import { outgrownInWords } from '../messages/outgrown';
import {
  type Compared,
  differenceIn,
  isEnough,
  type Sample,
  type Wanted,
} from '../replications/sample';
import { answerWords, methodWords, ownWords } from './answer';
import { type Findings, MOST_RUNS } from './study';

interface Props {
  readonly findings: Findings;
  readonly compared: Compared;
  readonly wanted: Wanted;
  /** Of the run that the others are held to. */
  readonly seed: number;
}

/** What is known of the difference that was asked for, how, and how the run that one began with differs from that. */
export function Answer({ findings, compared, wanted, seed }: Props) {
  const { metric } = wanted;
  const { sample, status } = findings;
  const [one, other] = compared;
  const own = ownDifference(findings, compared, metric);
  const pairs = pairsOf(sample, compared);
  const isPlayed = one !== other && pairs > 0;
  const difference = isPlayed ? differenceIn(sample, compared, metric) : null;
  const isRunning = status === 'running';
  const sentence = isPlayed && (
    <p className="many-sentence">{answerWords(compared, metric, difference, pairs)}</p>
  );
  return (
    <div className="many-answer">
      {isRunning && sentence}
      {/* Said once, when it is the answer: while it goes on, the sentence is another one all the time. */}
      <div role="status" className="many-answer">
        {!isRunning && sentence}
        <p className="quiet">{statusWords(findings, compared, wanted)}</p>
      </div>
      {difference !== null && (
        <p className="quiet">
          {methodWords(difference)} {own !== null && ownWords(seed, own, metric)}
        </p>
      )}
    </div>
  );
}

const pairsOf = (sample: Sample, [one, other]: Compared): number =>
  Math.min(sample.get(one)?.length ?? 0, sample.get(other)?.length ?? 0);

function ownDifference({ own }: Findings, [one, other]: Compared, metric: MetricId): number | null {
  const index = METRICS.findIndex(({ id }) => id === metric);
  const [first, second] = [own.get(one)?.[index], own.get(other)?.[index]];
  return typeof first !== 'number' || typeof second !== 'number' ? null : first - second;
}

/** How it came to an end; nothing while it goes on, for the bar says that. */
function statusWords(
  { status, trouble, sample }: Findings,
  compared: Compared,
  wanted: Wanted,
): string {
  const runs = Math.max(0, ...[...sample.values()].map(({ length }) => length));
  switch (status) {
    case 'enough':
    case 'wide':
      return widthWords(sample, compared, wanted);
    case 'all':
      return words('manyRuns.done', { runs });
    case 'cancelled':
      return words(runs === 0 ? 'manyRuns.nothing' : 'manyRuns.cancelled');
    case 'trouble':
      return trouble?.type === 'outgrown'
        ? outgrownInWords(trouble, (path) => valueAt(trouble.document, path) as FieldValue).join(
            ' ',
          )
        : words(trouble?.type === 'broke' ? 'manyRuns.broke' : 'manyRuns.failed');
    default:
      return '';
  }
}

/** Something else may have been chosen since it ended: it is said of what is shown. */
function widthWords(sample: Sample, compared: Compared, wanted: Wanted): string {
  const runs = pairsOf(sample, compared);
  if (compared[0] === compared[1]) return '';
  if (runs === 0) return words('manyRuns.unplayed');
  if (differenceIn(sample, compared, wanted.metric) === null) return '';
  if (isEnough(sample, wanted, compared)) return words('manyRuns.enough', { runs });
  return words(runs < MOST_RUNS ? 'manyRuns.wider' : 'manyRuns.wide', { runs });
}
