import { type ArchitectureId, METRICS, type MetricId } from '../engine';
import { interval } from '../statistics/interval';
import { type PairedDifference, pairedDifference } from '../statistics/paired';
import { CONFIDENCE, isNarrow, type Precision } from '../statistics/stopping';

/** What replications came to: by architecture, for each seed in one order, the value of every metric. */
export type Sample = ReadonlyMap<ArchitectureId, readonly (readonly number[])[]>;

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
): readonly number[] {
  const index = METRICS.findIndex(({ id }) => id === metric);
  return (sample.get(architecture) ?? []).map((values) => values[index] as number);
}

/** What two architectures differ by in a metric, over the seeds that both have, of which there is one at least. */
export function differenceIn(
  sample: Sample,
  [one, other]: Compared,
  metric: MetricId,
): PairedDifference {
  const ones = valuesUnder(sample, one, metric);
  const others = valuesUnder(sample, other, metric);
  const pairs = Math.min(ones.length, others.length);
  return pairedDifference(ones.slice(0, pairs), others.slice(0, pairs), CONFIDENCE);
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
          interval(valuesUnder(sample, architecture, metric), CONFIDENCE),
        )
      : [differenceIn(sample, compared, metric)];
  return intervals.every((found) => isNarrow(found, precision));
}
