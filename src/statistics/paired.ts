import { type Interval, interval } from './interval';

/** What two things measured on the same seeds differ by. */
export interface PairedDifference extends Interval {
  /** Pairs in which the first was more, less, and the very same. They add up to `pairs`. */
  readonly more: number;
  readonly less: number;
  readonly same: number;
  readonly pairs: number;
}

/**
 * The mean of the differences between pairs, one less the other, with its interval. What both of a pair have in common
 * is in none of the differences: that is why few pairs say a lot.
 * @param ones, @param others in the same order: those at the same place are a pair
 */
export function pairedDifference(
  ones: readonly number[],
  others: readonly number[],
  confidence: number,
): PairedDifference {
  const pairs = ones.length;
  if (others.length !== pairs) throw new RangeError('Pairs want as many of one as of the other.');
  const differences = ones.map((one, index) => one - (others[index] as number));
  const more = differences.filter((difference) => difference > 0).length;
  const less = differences.filter((difference) => difference < 0).length;
  return { ...interval(differences, confidence), more, less, same: pairs - more - less, pairs };
}
