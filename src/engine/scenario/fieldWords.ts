import type { Field, FieldValue } from './fields';

/** Other units for durations that are awkward in seconds, in seconds. */
const LONG: ReadonlyArray<readonly [name: string, seconds: number]> = [
  ['day', 86_400],
  ['h', 3600],
  ['min', 60],
];
/** Durations up to this long are well said in seconds. */
const SECONDS_MAX = 120;

/** The value of a setting as a sentence has it: "0.4 s", "1 to 3 items", "on", "least connections". */
export function valueInWords(field: Field, value: FieldValue): string {
  if (typeof value === 'boolean') return value ? 'on' : 'off';
  if (typeof value === 'string') return value.replaceAll('-', ' ');
  if (typeof value !== 'number') {
    const [low, high] = value;
    return low === high
      ? amountInWords(field, low)
      : `${plain(low)} to ${amountInWords(field, high)}`;
  }
  return amountInWords(field, value);
}

/** A number with the unit of its setting: "3 checks", "12.5 µs", "30 min", "10x", "weight 4". */
export function amountInWords({ unit }: Pick<Field, 'unit'>, value: number): string {
  if (unit === 's') return duration(value);
  if (unit === '' || unit === 'number') return plain(value);
  if (unit === 'weight') return `weight ${plain(value)}`;
  if (unit.startsWith('x')) return `${plain(value)}${unit}`;
  return `${plain(value)} ${value === 1 ? singular(unit) : unit}`;
}

function duration(seconds: number): string {
  if (seconds > 0 && seconds < 0.001) return `${plain(seconds * 1e6)} µs`;
  if (seconds > 0 && seconds < 0.01) return `${plain(seconds * 1e3)} ms`;
  if (seconds > SECONDS_MAX) {
    const whole = LONG.find(([, each]) => Number.isInteger(seconds / each));
    if (whole !== undefined) {
      const count = seconds / whole[1];
      return `${plain(count)} ${whole[0]}${whole[0] === 'day' && count !== 1 ? 's' : ''}`;
    }
  }
  return `${plain(seconds)} s`;
}

/** One of what is counted. What is no plain plural stays as it is. */
function singular(unit: string): string {
  if (unit === 'people') return 'person';
  if (!/^[a-z]+s$/.test(unit)) return unit;
  return unit
    .replace(/ies$/, 'y')
    .replace(/(sh|ss|ch)es$/, '$1')
    .replace(/([^s])s$/, '$1');
}

/** Without an exponent, and without the noise of binary fractions. */
function plain(value: number): string {
  const text = String(Number(value.toPrecision(12)));
  return text.includes('e-') ? value.toFixed(9).replace(/0+$/, '') : text;
}
