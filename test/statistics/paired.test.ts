/**
 * Goal: a difference on the same seeds is the mean of the differences, with an interval that is as wide as they vary.
 * Method: examples worked out by hand, those that have no variance, many ties, or one pair among them.
 */
import { describe, expect, it } from 'vitest';
import { interval } from '../../src/statistics/interval';
import { pairedDifference } from '../../src/statistics/paired';

describe('pairedDifference', () => {
  it('is the interval of the differences, and counts the pairs of each kind', () => {
    const found = pairedDifference([5, 9, 4, 7], [3, 9, 5, 1], 0.95);
    expect(found).toEqual({
      ...interval([2, 0, -1, 6], 0.95),
      more: 2,
      less: 1,
      same: 1,
      pairs: 4,
    });
    expect(found.mean).toBe(1.75);
  });

  it('has no width where all pairs differ by the same, however much the values vary', () => {
    const others = [0.1, 1000.7, 3, 17];
    const found = pairedDifference([17, 17, 17, 17], [17, 17, 17, 17], 0.95);
    expect(found).toEqual({ mean: 0, halfWidth: 0, more: 0, less: 0, same: 4, pairs: 4 });
    const wholes = others.map(Math.round);
    expect(
      pairedDifference(
        wholes.map((one) => one + 17),
        wholes,
        0.95,
      ),
    ).toMatchObject({
      mean: 17,
      halfWidth: 0,
      more: 4,
    });
  });

  it('is narrower than that of unpaired values where both of a pair have something in common', () => {
    const common = [3, 90, 41, 77, 12];
    const ones = common.map((one, index) => one + 5 + (index % 2));
    const { halfWidth } = pairedDifference(ones, common, 0.95);
    expect(halfWidth).toBeLessThan(interval(ones, 0.95).halfWidth / 20);
  });

  it('turns its sign and nothing else when it is taken the other way round', () => {
    const [ones, others] = [
      [5, 9, 4, 7],
      [3, 9, 5, 1],
    ] as const;
    const there = pairedDifference(ones, others, 0.95);
    const back = pairedDifference(others, ones, 0.95);
    expect(back.mean).toBe(-there.mean);
    expect(back.halfWidth).toBeCloseTo(there.halfWidth, 12);
    expect([back.more, back.less]).toEqual([there.less, there.more]);
  });

  it('has an interval without an end for one pair, which says nothing of how much pairs differ', () => {
    expect(pairedDifference([4], [1], 0.95)).toMatchObject({
      mean: 3,
      halfWidth: Number.POSITIVE_INFINITY,
      more: 1,
      pairs: 1,
    });
  });

  it('refuses values without a partner, and none at all', () => {
    expect(() => pairedDifference([1, 2], [1], 0.95)).toThrow(RangeError);
    expect(() => pairedDifference([], [], 0.95)).toThrow(RangeError);
  });
});
