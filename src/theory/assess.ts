import { interval } from '../statistics/interval';
import type { Expectation } from './law';
import type { Row, Verdict } from './report';
import type { ExperimentText } from './reportTexts';

/** Confidence of the intervals that are shown. */
export const SHOWN_CONFIDENCE = 0.95;
/** All intervals together hold their expected values this often: what a verdict is based on is that much wider. */
export const JOINT_CONFIDENCE = 0.99;

/**
 * Judges one number by its replications. With many rows some of the narrow intervals miss by chance, so verdicts go by
 * intervals that are widened for their number (Bonferroni).
 * @param rows how many rows are judged together
 */
export function assess(
  expectation: Expectation,
  setting: ExperimentText,
  values: readonly number[],
  rows: number,
): Row {
  const { quantity, formula, unit, expected, precision } = expectation;
  const row = { quantity, setting, formula, unit, expected };
  if (precision === 0) return assessExactly(row, values);
  const shown = interval(values, SHOWN_CONFIDENCE);
  const wide = interval(values, 1 - (1 - JOINT_CONFIDENCE) / rows);
  const allowed = precision * (expected === 0 ? 1 : Math.abs(expected));
  let verdict: Verdict = 'agrees';
  // Written so that a mean that is not a number does not agree.
  if (!(Math.abs(wide.mean - expected) <= wide.halfWidth)) verdict = 'disagrees';
  else if (!(wide.halfWidth <= allowed)) verdict = 'too vague';
  return {
    ...row,
    simulated: {
      mean: shown.mean,
      low: shown.mean - shown.halfWidth,
      high: shown.mean + shown.halfWidth,
      wideLow: wide.mean - wide.halfWidth,
      wideHigh: wide.mean + wide.halfWidth,
      replications: values.length,
    },
    verdict,
  };
}

/** What must hold in every run: the replication that is furthest off stands for all. */
function assessExactly(row: Omit<Row, 'simulated' | 'verdict'>, values: readonly number[]): Row {
  const distance = (value: number) => Math.abs(value - row.expected);
  // A value that is not a number, or none at all, holds no law.
  const broken = values.find((value) => !Number.isFinite(value));
  const worst =
    broken !== undefined || values.length === 0
      ? Number.NaN
      : values.reduce((one, other) => (distance(other) > distance(one) ? other : one));
  // What is left is the rounding of sums of doubles.
  const holds = distance(worst) <= 1e-9 * Math.max(1, Math.abs(row.expected));
  return {
    ...row,
    simulated: {
      mean: worst,
      low: worst,
      high: worst,
      wideLow: worst,
      wideHigh: worst,
      replications: values.length,
    },
    verdict: holds ? 'agrees' : 'disagrees',
  };
}
