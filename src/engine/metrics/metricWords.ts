import type { Unit } from './metric';

/** The value of a metric with its unit: "12 ms", "98.3 %", "1.2/s". */
export function metricInWords(value: number, unit: Unit): string {
  switch (unit) {
    case 's':
      return timeInWords(value);
    case 'share':
      return `${short(value * 100)} %`;
    case 'bytes':
      return `${short(value)} B`;
    case 'per second':
      return `${short(value)}/s`;
    case 'ratio':
      return short(value);
    default:
      return whole(value);
  }
}

/** Three digits that say something, and no more. */
const short = (value: number): string =>
  value >= 100 ? whole(value) : `${Number(value.toPrecision(3))}`;

/** A whole number with a comma at every thousand. The platform's own words depend on where it runs. */
const whole = (value: number): string => `${Math.round(value)}`.replace(/\B(?=(\d{3})+$)/g, ',');

function timeInWords(seconds: number): string {
  if (seconds === 0) return '0 s';
  if (seconds < 0.001) return `${short(seconds * 1e6)} µs`;
  return seconds < 1 ? `${short(seconds * 1000)} ms` : `${short(seconds)} s`;
}
