/**
 * Goal: values of metrics are written with their units, three digits of them, and the same everywhere.
 * Method: one value of every kind of unit, and the edges between their forms; means that are known well and badly.
 */
import { describe, expect, it } from 'vitest';
import { meanInWords, metricInWords } from '../../src/messages/figures';

describe('a value', () => {
  it.each([
    [0, 's', '0 s'],
    [0.0000125, 's', '12.5 µs'],
    [0.0123, 's', '12.3 ms'],
    [0.5, 's', '500 ms'],
    [2.0001, 's', '2 s'],
    [1234.5, 's', '1,235 s'],
    [0.98765, 'share', '98.8 %'],
    [0.99949, 'share', '99.9 %'],
    [0.9998, 'share', '99.98 %'],
    [0.9999999, 'share', '99.99 %'],
    [1, 'share', '100 %'],
    [1.5, 'per second', '1.5/s'],
    [117.6, 'bytes', '118 B'],
    [1.0333, 'ratio', '1.03'],
    [99.96, 'ratio', '100'],
    [999, 'count', '999'],
    [1234, 'count', '1,234'],
    [1234567, 'people', '1,234,567'],
  ] as const)('%f %s is written %s', (value, unit, words) => {
    expect(metricInWords(value, unit)).toBe(words);
  });
});

describe('a mean', () => {
  it.each([
    [12.345, 0.41, 'ratio', '12.35 ± 0.41'],
    [2290.31, 6.48, 'count', '2,290.3 ± 6.5'],
    [12_345.6, 1234, 'people', '12,346 ± 1,234'],
    [0.12134, 0.0003, 's', '121.34 ± 0.30 ms'],
    [0.9999981, 0.0000062, 'share', '99.99981 ± 0.00062 %'],
    [0.5, 1e-12, 'share', '50.000000 ± 0.000000 %'],
    [35.44, 0, 's', '35.4 ± 0 s'],
    [0, 0, 's', '0 ± 0 s'],
    [1234.4, 0, 'bytes', '1,234 ± 0 B'],
    [91.6, 0.259, 'per second', '91.60 ± 0.26/s'],
  ] as const)('%f give or take %f %s is written %s', (mean, halfWidth, unit, words) => {
    expect(meanInWords(mean, halfWidth, unit)).toBe(words);
  });
});
