/**
 * Goal: the numbers of a report are written so that they can be compared at a glance, and truthfully.
 * Method: rows with one odd number each.
 */
import { describe, expect, it } from 'vitest';
import { manyWords, rowWords, signedPercent } from '../../src/messages/measured';
import { barScale, misses, rowGroups } from '../../src/proof/rowGroups';
import { atLoad, row, simulated } from '../support/reports';

describe('the words of a row', () => {
  it.each([
    ['s', 0.01, simulated(0.01002, 0.00005), '10.000 ms', '10.020 ± 0.050 ms', '+0.2 %'],
    ['s', 2.5, simulated(2.4, 0.2), '2.50 s', '2.40 ± 0.20 s', '−4 %'],
    ['s', 0.00002, simulated(0.00002, 0), '20 µs', '20 µs', '0 %'],
    ['share', 0.75, simulated(0.7481, 0.0123), '75.0 %', '74.8 ± 1.2 %', '−0.25 %'],
    ['per second', 12_345, simulated(12_300, 210), '12,345/s', '12,300 ± 210/s', '−0.36 %'],
    ['count', 3, simulated(3, 0), '3', '3', '0 %'],
    ['ratio', 0, simulated(2e-16, 0), '0', 'under 0.000001', 'under 0.000001'],
    ['ratio', 0, simulated(0, 0), '0', '0', '0'],
  ] as const)('in %s: %f', (unit, expected, came, formula, engine, deviation) => {
    expect(rowWords(row({ unit, expected, simulated: came }))).toEqual({
      expected: formula,
      simulated: engine,
      deviation,
    });
  });

  it('never show a deviation smaller than it is', () => {
    expect(signedPercent(0.0123)).toBe('+1.2 %');
    expect(signedPercent(-0.5)).toBe('−50 %');
  });
});

describe('large numbers', () => {
  it.each([
    [86_400, '86,400'],
    [4_213_000, '4.2 million'],
    [2_000_000_000, '2 billion'],
  ])('%i is written %s', (count, words) => {
    expect(manyWords(count)).toBe(words);
  });
});

describe('rows', () => {
  it('about the same quantity stand together, in the order in which they came', () => {
    const waits = { id: 'quantities.waits' } as const;
    const [a, b, c] = [row(), row({ quantity: waits }), row({ setting: atLoad(0.9) })];
    const groups = rowGroups([a, b, c]);
    expect(groups.map(({ quantity, rows }) => [quantity, rows])).toEqual([
      [a.quantity, [a, c]],
      [waits, [b]],
    ]);
  });

  it('are drawn on a round scale into which the widest interval fits, whiskers and all', () => {
    const whisker = { ...simulated(1, 0.001), wideHigh: 1.04 };
    expect(barScale([row({ expected: 1, simulated: whisker })])).toBeCloseTo(0.05);
    expect(barScale([row({ expected: 1, simulated: simulated(1.01, 0.015) })])).toBeCloseTo(0.05);
    expect(barScale([row({ expected: 1, simulated: simulated(1, 0.004) })])).toBeCloseTo(0.01);
    expect(barScale([row({ expected: 1, simulated: simulated(7, 0) })])).toBeCloseTo(10);
  });

  it('whose bars miss the line are counted, where there is a bar at all', () => {
    const hit = row({ expected: 1, simulated: simulated(1.01, 0.02) });
    const low = row({ expected: 1, simulated: simulated(0.9, 0.02) });
    const high = row({ expected: -1, simulated: simulated(-0.9, 0.02) });
    const exact = row({ expected: 1, simulated: simulated(2, 0) });
    const none = row({ expected: 0, simulated: simulated(1, 0.1) });
    expect(misses([hit, low, high, exact, none])).toEqual({ bars: 3, missed: 2 });
  });

  it('are not drawn where there is nothing to draw', () => {
    expect(barScale([row({ expected: 3, simulated: simulated(3, 0) })])).toBe(0);
    expect(barScale([row({ expected: 0, simulated: simulated(1e-16, 0) })])).toBe(0);
  });
});
