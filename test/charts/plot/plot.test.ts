/**
 * Goal: what drawings are made of: round ticks with room for their words, gaps where there is nothing to draw, and labels
 * that stand apart and inside.
 * Method: known values, and random labels.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { areaPath, linePath } from '../../../src/charts/plot/paths';
import { factorScale, timeTicks, valueScale } from '../../../src/charts/plot/scales';
import { spread } from '../../../src/charts/plot/spread';
import { seconds } from '../../support/scenarios';

const same = (value: number) => value;

describe('a path', () => {
  const ends = Float64Array.of(0, 1, 2, 3);
  const values = Float64Array.of(Number.NaN, 5, Number.NaN, 7);

  it('has a level piece for each window, and a gap where there is no number', () => {
    expect(linePath({ ends, values, isLevel: false }, same, same)).toBe('M0,5L1,5M2,7L3,7');
    expect(areaPath({ ends, values, isLevel: false }, same, same)).toBe(
      'M0,5L1,5L1,0L0,0ZM2,7L3,7L3,0L2,0Z',
    );
  });

  it('leads from one instant to the next where it is of levels', () => {
    const levels = Float64Array.of(4, 5, 6, 7);
    expect(linePath({ ends, values: levels, isLevel: true }, same, same)).toBe('M0,4L1,5L2,6L3,7');
  });
});

describe('a scale', () => {
  it('of time has round instants, as many as there is room for', () => {
    const ticks = (from: number, until: number, ems: number) =>
      timeTicks({ fromUs: seconds(from), untilUs: seconds(until) }, ems);
    expect(ticks(0, 10, 10)).toEqual([0, 5, 10]);
    expect(ticks(0, 1800, 30)).toEqual([0, 300, 600, 900, 1200, 1500, 1800]);
    expect(ticks(13.2, 17.4, 40)).toEqual([14, 15, 16, 17]);
  });

  it('of values ends at a round one, and has no lines where there is nothing', () => {
    const { at, ticks } = valueScale(7.2, 100);
    expect(ticks).toEqual([2, 4, 6, 8]);
    expect([at(0), at(8)]).toEqual([100, 0]);
    expect(valueScale(0, 100).ticks).toEqual([]);
    expect(valueScale(0, 100).at(0)).toBe(100);
  });

  it('of factors has round values, fewer where there is less room', () => {
    expect(factorScale(0.04, 3, 100, 50).ticks).toEqual(
      [0.05, 0.1, 0.2, 0.5, 1, 2].map((value) => expect.closeTo(value, 9)),
    );
    expect(factorScale(0.04, 3, 100, 18).ticks).toEqual(
      [0.1, 0.3, 1, 3].map((value) => expect.closeTo(value, 9)),
    );
  });
});

describe('labels', () => {
  it('stay where they want to be where there is room, and else stand apart in the same order', () => {
    expect(spread([10, 50], 12, 100)).toEqual([10, 50]);
    expect(spread([100, 100, 100], 12, 100)).toEqual([76, 88, 100]);
    expect(spread([0, 0], 12, 100)).toEqual([0, 12]);
  });

  it('are never closer than that, and never outside, wherever they want to be', () => {
    const wanted = fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(wanted, (all) => {
        const places = spread(all, 15, 100);
        const sorted = [...places].sort((one, other) => one - other);
        expect(sorted[0]).toBeGreaterThanOrEqual(0);
        expect(sorted.at(-1)).toBeLessThanOrEqual(100);
        for (const [index, place] of sorted.entries())
          if (index > 0) expect(place - (sorted[index - 1] as number)).toBeGreaterThanOrEqual(15);
      }),
    );
  });
});
