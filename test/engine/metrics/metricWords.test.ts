/**
 * Goal: values of metrics are written with their units, three digits of them, and the same everywhere.
 * Method: one value of every kind of unit, and the edges between their forms.
 */
import { describe, expect, it } from 'vitest';
import { metricInWords } from '../../../src/engine';

describe('a value', () => {
  it.each([
    [0, 's', '0 s'],
    [0.0000125, 's', '12.5 µs'],
    [0.0123, 's', '12.3 ms'],
    [0.5, 's', '500 ms'],
    [2.0001, 's', '2 s'],
    [1234.5, 's', '1,235 s'],
    [0.98765, 'share', '98.8 %'],
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
