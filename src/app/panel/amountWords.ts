import type { Figure } from '../../state/figures';
import { wholeNumber } from '../../ui/number';

/** Three digits that say something, and no more. */
const short = (value: number): string =>
  value >= 100 ? wholeNumber(Math.round(value)) : `${Number(value.toPrecision(3))}`;

function timeWords(seconds: number): string {
  if (seconds === 0) return '0 s';
  if (seconds < 0.001) return `${short(seconds * 1e6)} µs`;
  return seconds < 1 ? `${short(seconds * 1000)} ms` : `${short(seconds)} s`;
}

/** A value with its unit: "12 ms", "98.3 %", "1.2 a second". */
export function amountWords(value: number, unit: Figure['unit']): string {
  switch (unit) {
    case 's':
      return timeWords(value);
    case 'share':
      return `${short(value * 100)} %`;
    case 'bytes':
      return `${short(value)} B`;
    case 'per second':
      return `${short(value)}/s`;
    case 'ratio':
      return short(value);
    default:
      return wholeNumber(Math.round(value));
  }
}
