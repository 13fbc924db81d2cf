/** A mean, and how far the true one may be from it. */
export interface Interval {
  readonly mean: number;
  /** Half of the interval's width. Infinity for a single value, which says nothing about how much values differ. */
  readonly halfWidth: number;
}

/**
 * The confidence interval of the mean of independent values, after Student.
 * @param confidence how often such an interval holds the true mean: between 0 and 1, for example 0.95
 */
export function interval(values: readonly number[], confidence: number): Interval {
  const count = values.length;
  if (count === 0) throw new RangeError('An interval wants at least one value.');
  // Counted from one of the values: those that are all equal then come to no width at all.
  const [first = 0] = values;
  const mean = first + sum(values.map((value) => value - first)) / count;
  if (count === 1) return { mean, halfWidth: Number.POSITIVE_INFINITY };
  const variance = sum(values.map((value) => (value - mean) ** 2)) / (count - 1);
  return { mean, halfWidth: studentT(count - 1, confidence) * Math.sqrt(variance / count) };
}

const sum = (values: readonly number[]): number => values.reduce((one, other) => one + other, 0);

/** Halvings of an interval of doubles after which nothing is left to halve. */
const HALVINGS = 64;
const known = new Map<string, number>();

/**
 * How many standard errors to both sides of the mean hold the given share of Student's distribution.
 * @param degrees of freedom, a whole number from 1
 * @param confidence the share, between 0 and 1
 */
export function studentT(degrees: number, confidence: number): number {
  if (!Number.isInteger(degrees) || degrees < 1) {
    throw new RangeError(`Degrees of freedom are whole numbers from 1, not ${degrees}.`);
  }
  if (!(confidence > 0 && confidence < 1)) {
    throw new RangeError(`A confidence lies between 0 and 1, unlike ${confidence}.`);
  }
  const key = `${degrees} ${confidence}`;
  const before = known.get(key);
  if (before !== undefined) return before;
  let low = 0;
  let high = Math.PI / 2;
  for (let round = 0; round < HALVINGS; round += 1) {
    const middle = (low + high) / 2;
    if (shareWithin(middle, degrees) < confidence) low = middle;
    else high = middle;
  }
  const found = Math.sqrt(degrees) * Math.tan((low + high) / 2);
  known.set(key, found);
  return found;
}

/**
 * The share of Student's distribution between -t and t, where t is the root of the degrees of freedom times the
 * tangent of `angle`. For whole degrees it is a finite sum: Abramowitz and Stegun, 26.7.3 and 26.7.4.
 */
function shareWithin(angle: number, degrees: number): number {
  const sine = Math.sin(angle);
  const cosine = Math.cos(angle);
  const isOdd = degrees % 2 === 1;
  let term = isOdd ? cosine : 1;
  let total = 0;
  for (let power = isOdd ? 1 : 0; power <= degrees - 2; power += 2) {
    total += term;
    term *= (cosine * cosine * (power + 1)) / (power + 2);
  }
  return isOdd ? (2 / Math.PI) * (angle + sine * total) : sine * total;
}
