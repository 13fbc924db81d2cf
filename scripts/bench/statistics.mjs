/**
 * The middle of several measurements, and how far they spread.
 * @typedef {{ median: number, min: number, max: number }} Spread
 */

/**
 * @param {readonly number[]} values at least one
 * @returns {Spread}
 */
export function spreadOf(values) {
  const sorted = values.toSorted((one, other) => one - other);
  const at = (/** @type {number} */ index) => sorted[index] ?? Number.NaN;
  const last = sorted.length - 1;
  const median = (at(Math.floor(last / 2)) + at(Math.ceil(last / 2))) / 2;
  return { median, min: at(0), max: at(last) };
}

/** @param {readonly number[]} values */
export const sum = (values) => values.reduce((total, value) => total + value, 0);

/** Below which so large a share of the values is. @param {readonly number[]} values @param {number} share */
export const quantile = (values, share) =>
  values.toSorted((one, other) => one - other)[Math.floor(share * (values.length - 1))] ??
  Number.NaN;
