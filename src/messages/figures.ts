import type { Metric } from '../engine';
import words from './en/panel/figures';

type Unit = Metric['unit'];

/** What a value is multiplied with before it is written, and how that is said; null: as it is. */
type Scale = readonly [factor: number, said: SaidId | null];

type SaidId = Parameters<typeof words>[0];

/** The value of a metric with its unit: "12 ms", "98.3 %", "1.2/s". */
export function metricInWords(value: number, unit: Unit): string {
  const [factor, said] = scaleFor(value, unit);
  const scaled = value * factor;
  // What is nearly all is not all: 100 % is said of all alone.
  if (unit === 'share' && value < 1 && scaled >= 99.95) return say(said, almost(scaled));
  return say(said, isCounted(unit) || scaled >= 100 ? fixed(scaled, 0) : short(scaled));
}

/** A mean with half the width of its interval, which decides how many digits say something: "12.3 ± 0.41 ms". */
export function meanInWords(mean: number, halfWidth: number, unit: Unit): string {
  const [factor, said] = scaleFor(mean, unit);
  return inScale(mean * factor, halfWidth * factor, said);
}

/** @param halfWidth infinite where there is none */
function inScale(mean: number, halfWidth: number, said: SaidId | null): string {
  const exact = Math.abs(mean) >= 100 ? fixed(mean, 0) : short(mean);
  if (!Number.isFinite(halfWidth)) return say(said, exact);
  if (halfWidth === 0) return say(said, `${exact} ± 0`);
  const [, exponent = '0'] = halfWidth.toExponential(1).split('e');
  const decimals = Math.min(DECIMALS_MAX, Math.max(0, 1 - Number(exponent)));
  return say(said, `${fixed(mean, decimals)} ± ${fixed(halfWidth, decimals)}`);
}

/** What two means differ by, said in the same way. Shares differ by percentage points. */
export function differenceInWords(mean: number, halfWidth: number, unit: Unit): string {
  const larger = Math.max(Math.abs(mean), Number.isFinite(halfWidth) ? halfWidth : 0);
  const [factor, said] = unit === 'share' ? POINTS : scaleFor(larger, unit);
  return inScale(mean * factor, halfWidth * factor, said);
}

const POINTS: Scale = [100, 'figures.points'];

const say = (said: SaidId | null, amount: string): string =>
  said === null ? amount : words(said, { amount });

const DECIMALS_MAX = 6;

function scaleFor(value: number, unit: Unit): Scale {
  switch (unit) {
    case 's':
      if (value === 0 || Math.abs(value) >= 1) return [1, 'figures.s'];
      return Math.abs(value) < 0.001 ? [1e6, 'figures.us'] : [1000, 'figures.ms'];
    case 'share':
      return [100, 'figures.share'];
    case 'bytes':
      return [1, 'figures.bytes'];
    case 'per second':
      return [1, 'figures.rate'];
    default:
      return [1, null];
  }
}

const isCounted = (unit: Unit): boolean =>
  unit === 'count' || unit === 'people' || unit === 'items' || unit === 'sessions';

/** Three digits that say something, and no more. */
const short = (value: number): string => `${Number(value.toPrecision(3))}`;

/** Cut, not rounded: 99.996 is 99.99. */
const almost = (scaled: number): string => fixed(Math.floor(scaled * 100) / 100, 2);

/** With a comma at every thousand. The platform's own words depend on where it runs. */
function fixed(value: number, decimals: number): string {
  const [whole = '', fraction] = value.toFixed(decimals).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}
