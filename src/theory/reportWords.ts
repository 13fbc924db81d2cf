import type { Row, ValidationReport } from './report';

/** Significant digits of a value, and of half an interval. */
const DIGITS = 4;
const INTERVAL_DIGITS = 2;

/** A number with four significant digits and its unit: "12.34 ms", "59.64 %", "397.5 per second". */
export function quantityInWords(value: number, unit: string): string {
  const { factor, name } = scaleOf(value, unit);
  return `${plain(value * factor, DIGITS)}${name}`;
}

/** "12.34 ± 0.12 ms" for an interval, and the number alone where a law must hold exactly. */
export function simulatedInWords({ simulated: { mean, low, high }, unit }: Row): string {
  if (low === high) return quantityInWords(mean, unit);
  const { factor, name } = scaleOf(mean, unit);
  const half = (factor * (high - low)) / 2;
  return `${plain(mean * factor, DIGITS)} ± ${plain(half, INTERVAL_DIGITS)}${name}`;
}

/** What a value is multiplied with to be read easily, and the name of the unit it then has. */
function scaleOf(value: number, unit: string): { readonly factor: number; readonly name: string } {
  if (unit === 's' && value !== 0 && Math.abs(value) < 1) return { factor: 1000, name: ' ms' };
  if (unit === 's') return { factor: 1, name: ' s' };
  if (unit === 'share') return { factor: 100, name: ' %' };
  return { factor: 1, name: unit === 'per second' ? ' per second' : '' };
}

/** How far the simulated value is from the expected one: "+0.3 %", or "" where the expected one is 0. */
export function deviationInWords({ expected, simulated: { mean } }: Row): string {
  if (expected === 0) return '';
  const percent = (100 * (mean - expected)) / Math.abs(expected);
  return `${percent >= 0 ? '+' : '−'}${Math.abs(percent).toFixed(1)} %`;
}

/** "All 71 numbers agree with the formulas.", or how many do. */
export function totalInWords({ totals: { rows, agrees } }: ValidationReport): string {
  if (agrees === rows) return `All ${rows} numbers agree with the formulas.`;
  return `${agrees} of ${rows} numbers agree with the formulas; ${rows - agrees} do not.`;
}

/** A number without an exponent; what is left of rounding is 0. */
function plain(value: number, digits: number): string {
  if (Math.abs(value) < 1e-9) return '0';
  const rounded = Number(value.toPrecision(digits));
  return rounded.toLocaleString('en-US', { maximumSignificantDigits: digits, useGrouping: false });
}
