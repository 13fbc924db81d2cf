import { sum } from './statistics.mjs';

/** @typedef {import('./statistics.mjs').Spread} Spread */

/**
 * A median with the smallest and the largest value, in whole numbers from 100 on and with three figures below.
 * @param {Spread} spread
 * @param {string} between
 */
export const spreadText = ({ median, min, max }, between) =>
  `${plain(median)} (${plain(min)} ${between} ${plain(max)})`;

/** @param {number} value */
function plain(value) {
  const whole = { maximumFractionDigits: 0 };
  const figures = { maximumSignificantDigits: 3, minimumSignificantDigits: 3 };
  return value.toLocaleString('en', value >= 100 ? whole : figures);
}

/**
 * What is to be said where contestants had to share their processors: nothing on a quiet machine.
 * @param {readonly import('./results.mjs').Result[]} results
 * @returns {string[]}
 */
export function busyNote(results) {
  const shares = results.flatMap((result) => ('missing' in result ? [] : [result.processorShare]));
  const share = sum(shares) / shares.length;
  if (shares.length === 0 || share > 0.9) return [];
  const percent = Math.round(100 * share);
  return [`The machine was busy: contestants had ${percent} % of a processor.`];
}
