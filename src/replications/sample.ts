import { type ArchitectureId, METRICS, type MetricId } from '../engine';
import { type Interval, interval } from '../statistics/interval';
import { type PairedDifference, pairedDifference } from '../statistics/paired';
import { CONFIDENCE, isNarrow, type Precision } from '../statistics/stopping';
import type { Values } from './replication';

/** What replications came to: by architecture, for each seed in one order, the value of every metric. */
export type Sample = ReadonlyMap<ArchitectureId, readonly Values[]>;

/** Two architectures on the same seeds, the first less the second. */
export type Compared = readonly [ArchitectureId, ArchitectureId];

/** A metric whose intervals are to be so narrow. */
export interface Wanted {
  readonly metric: MetricId;
  readonly precision: Precision;
}

/** The values of a metric under an architecture, one for each seed. */
export function valuesUnder(
  sample: Sample,
  architecture: ArchitectureId,
  metric: MetricId,
): Values {
  const index = METRICS.findIndex(({ id }) => id === metric);
  return (sample.get(architecture) ?? []).map((values) => values[index] as number | null);
}

/** Those that there are: of these are the mean and its interval. */
export const knownOf = (values: Values): readonly number[] =>
  values.filter((value) => value !== null);

/** The mean of those that there are, with its interval; null where there is none. */
export function meanOfKnown(values: Values): Interval | null {
  const known = knownOf(values);
  return known.length === 0 ? null : interval(known, CONFIDENCE);
}

/** What two architectures differ by in a metric, over the seeds with which it is known of both; null where there are none. */
export function differenceIn(
  sample: Sample,
  [one, other]: Compared,
  metric: MetricId,
): PairedDifference | null {
  const others = valuesUnder(sample, other, metric);
  const pairs = valuesUnder(sample, one, metric).flatMap((first, index) => {
    const second = others[index] ?? null;
    return first === null || second === null ? [] : [[first, second] as const];
  });
  if (pairs.length === 0) return null;
  return pairedDifference(
    pairs.map(([first]) => first),
    pairs.map(([, second]) => second),
    CONFIDENCE,
  );
}

/** Whether the interval of what is asked for is narrow enough: of the difference if two are compared, or else of every mean. */
export function isEnough(
  sample: Sample,
  { metric, precision }: Wanted,
  compared: Compared | null,
): boolean {
  const intervals =
    compared === null
      ? [...sample.keys()].map((architecture) =>
          meanOfKnown(valuesUnder(sample, architecture, metric)),
        )
      : [differenceIn(sample, compared, metric)];
  return intervals.every((found) => found !== null && isNarrow(found, precision));
}
