import words from './en/proof/measured';

/** A number that a formula knows, and what came of many runs: mean and limits of its interval. */
export interface Measured {
  /** "s", "share", "per second", or anything that is counted. */
  readonly unit: string;
  readonly expected: number;
  readonly simulated: { readonly mean: number; readonly low: number; readonly high: number };
}

/** Below this, in the unit that is shown, a number is as good as nothing. */
const NOTHING = 1e-6;
const DECIMALS_MAX = 6;
/** Digits of a number that every run must hit. */
const EXACT_DIGITS = 6;

interface Unit {
  readonly factor: number;
  readonly id:
    | 'measured.s'
    | 'measured.ms'
    | 'measured.us'
    | 'measured.share'
    | 'measured.rate'
    | 'measured.plain';
}

/** What a row says, in the unit that suits its numbers. */
export interface RowWords {
  readonly expected: string;
  readonly simulated: string;
  /** How far the simulation is from the formula: "+0.3 %"; absolute where the formula says 0. */
  readonly deviation: string;
}

export function rowWords(row: Measured): RowWords {
  const { expected, simulated } = row;
  const { mean, low, high } = simulated;
  const unit = unitOf(row);
  const half = ((high - low) / 2) * unit.factor;
  const write = (value: number) => numberWords(value * unit.factor, half);
  const margin = half < NOTHING ? '' : ` ± ${numberWords(half, half)}`;
  return {
    expected: withUnit(write(expected), unit),
    simulated: withUnit(`${write(mean)}${margin}`, unit),
    deviation: expected === 0 ? withUnit(write(mean), unit) : signedPercent(mean / expected - 1),
  };
}

function unitOf({ unit, expected, simulated }: Measured): Unit {
  switch (unit) {
    case 's':
      return timeUnit(Math.max(Math.abs(expected), Math.abs(simulated.mean)));
    case 'share':
      return { factor: 100, id: 'measured.share' };
    case 'per second':
      return { factor: 1, id: 'measured.rate' };
    default:
      return { factor: 1, id: 'measured.plain' };
  }
}

function timeUnit(seconds: number): Unit {
  if (seconds >= 1 || seconds === 0) return { factor: 1, id: 'measured.s' };
  return seconds >= 0.001 ? { factor: 1e3, id: 'measured.ms' } : { factor: 1e6, id: 'measured.us' };
}

const withUnit = (amount: string, { id }: Unit): string => words(id, { amount });

/** A number with as many decimals as its margin has to say: two digits of it. */
function numberWords(value: number, half: number): string {
  if (value === 0) return '0';
  if (Math.abs(value) < NOTHING)
    return words('measured.under', { least: NOTHING.toFixed(DECIMALS_MAX) });
  if (half < NOTHING) return grouped(Number(value.toPrecision(EXACT_DIGITS)), 0, DECIMALS_MAX);
  const decimals = Math.min(DECIMALS_MAX, Math.max(0, 1 - Math.floor(Math.log10(half))));
  return grouped(value, decimals, decimals);
}

const grouped = (value: number, least: number, most: number): string =>
  new Intl.NumberFormat('en-GB', {
    minimumFractionDigits: least,
    maximumFractionDigits: most,
  }).format(value);

/** "+0.3 %", "−2 %", "0 %". */
export function signedPercent(share: number): string {
  const percent = Number((share * 100).toPrecision(2));
  if (Math.abs(percent) < 0.001) return words('measured.share', { amount: '0' });
  return words('measured.share', { amount: `${percent > 0 ? '+' : '−'}${Math.abs(percent)}` });
}

/** A large number for people: "4.2 million", "86,400". */
export function manyWords(count: number): string {
  if (count < 1e6) return grouped(count, 0, 0);
  return count < 1e9
    ? words('measured.million', { amount: grouped(count / 1e6, 0, 1) })
    : words('measured.billion', { amount: grouped(count / 1e9, 0, 1) });
}
