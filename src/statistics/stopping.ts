import type { Interval } from './interval';

/** How often an interval holds the true mean. */
export const CONFIDENCE = 0.95;

/**
 * How narrow an interval is to be: half of its width, as an amount in the unit of what is measured, or as a share of
 * the mean.
 */
export type Precision =
  | { readonly kind: 'amount'; readonly atMost: number }
  | { readonly kind: 'share'; readonly atMost: number };

/**
 * Whoever looks after every run, and stops as soon as the interval happens to be narrow, stops too early too often:
 * intervals are narrow by chance as well, and then most often beside the truth. So there are so many runs at least, and
 * it is looked after every batch of so many only. What that leaves of the promised share of intervals that are right is
 * measured in `test/statistics/stopping.test.ts`.
 */
export const LEAST_RUNS = 10;
export const BATCH_RUNS = 10;

/** How many runs there are to be when it is next looked whether they are enough. @param most that there may be */
export const nextLook = (runs: number, most: number): number =>
  Math.min(most, runs < LEAST_RUNS ? LEAST_RUNS : runs + BATCH_RUNS);

/** Whether an interval is as narrow as was asked for. One of no width always is. */
export function isNarrow({ mean, halfWidth }: Interval, precision: Precision): boolean {
  const allowed =
    precision.kind === 'amount' ? precision.atMost : precision.atMost * Math.abs(mean);
  return halfWidth <= allowed;
}
