import { METRICS, type MetricId } from '../engine';
import metrics from '../messages/en/panel/metrics';
import architectures from '../messages/en/stage/architectures';
import words from '../messages/en/views/manyRuns';
import { differenceInWords } from '../messages/figures';
import type { Compared } from '../replications/sample';
import type { PairedDifference } from '../statistics/paired';

/** What is lost or forced has words of its own; everything else is more or less of something. */
type Which = 'sessions' | 'carts' | 'logins' | 'errors' | 'other';
const WHICH: ReadonlyMap<MetricId, Which> = new Map([
  ['sessions-lost', 'sessions'],
  ['carts-lost', 'carts'],
  ['forced-logins', 'logins'],
  ['errors', 'errors'],
]);

export const unitOf = (metric: MetricId) =>
  METRICS.find(({ id }) => id === metric)?.unit ?? 'count';

const named = ([one, other]: Compared, metric: MetricId) => ({
  which: WHICH.get(metric) ?? 'other',
  metric: metrics(`metrics.${metric}`),
  one: architectures(`architectures.${one}`),
  other: architectures(`architectures.${other}`),
});

export const questionWords = (compared: Compared, metric: MetricId): string =>
  words('manyRuns.question', named(compared, metric));

/** Where there was nothing to take a figure from. */
export const NONE = '–';

/**
 * What the pairs say, and no more than they do. @param difference null: there is no pair of which both are known
 * @param pairs that were played
 */
export function answerWords(
  compared: Compared,
  metric: MetricId,
  difference: PairedDifference | null,
  pairs: number,
): string {
  if (difference === null) {
    return words('manyRuns.none', { ...named(compared, metric), pairs });
  }
  const sentences = [differenceWords(compared, metric, difference)];
  if (difference.pairs < pairs) {
    sentences.push(words('manyRuns.ofPairs', { known: difference.pairs, pairs }));
  }
  return sentences.join(' ');
}

function differenceWords(
  compared: Compared,
  metric: MetricId,
  difference: PairedDifference,
): string {
  const { mean, halfWidth, more, less, same, pairs: runs } = difference;
  const names = named(compared, metric);
  const unit = unitOf(metric);
  if (runs === 1) {
    return words('manyRuns.single', { ...names, amount: differenceInWords(mean, halfWidth, unit) });
  }
  if (same === runs) return words('manyRuns.equal', { ...names, runs });
  if (Math.abs(mean) <= halfWidth) {
    const amount = differenceInWords(mean, halfWidth, unit);
    return words('manyRuns.unsure', { ...names, amount, more, less, same, runs });
  }
  const isMore = mean > 0;
  const [count, against] = isMore ? [more, less] : [less, more];
  const amount = differenceInWords(Math.abs(mean), halfWidth, unit);
  const sentences = [words('manyRuns.sure', { ...names, amount, isMore, count, runs })];
  if (same > 0) sentences.push(words('manyRuns.same', { same }));
  if (against > 0) sentences.push(words('manyRuns.against', { against }));
  return sentences.join(' ');
}

/** What the numbers of the answer are. */
export function methodWords({ halfWidth, same, pairs: runs }: PairedDifference): string {
  if (runs === 1) return '';
  const interval = words('manyRuns.interval', { runs });
  if (halfWidth > 0) return interval;
  // What happens in a larger share of runs would have come up in so many, with 95 % certainty.
  const percent = Math.ceil(100 * (1 - 0.05 ** (1 / runs)));
  const rare = words('manyRuns.rare', { percent });
  return same === runs ? `${interval} ${rare}` : `${interval} ${words('manyRuns.noWidth')} ${rare}`;
}

/** What it is in the run that the others are held to. */
export const ownWords = (seed: number, difference: number, metric: MetricId): string =>
  words('manyRuns.thisRun', {
    seed: `${seed}`,
    amount: differenceInWords(difference, Number.POSITIVE_INFINITY, unitOf(metric)),
  });
