/**
 * Goal: intervals are as wide as Student's distribution makes them.
 * Method: its quantiles beside the values of an independent library (SciPy 1.x, stats.t.ppf) and beside closed forms,
 * and intervals that can be worked out by hand.
 */
import { describe, expect, it } from 'vitest';
import { interval, studentT } from '../../src/statistics/interval';

const LEVELS = [0.95, 0.99, 0.999, 0.99999];

/** Degrees of freedom, and the quantile at each of the levels. */
const TABLE: ReadonlyArray<readonly [degrees: number, ...quantiles: number[]]> = [
  [1, 12.70620474, 63.65674116, 636.6192488, 63661.97723],
  [2, 4.30265273, 9.924843201, 31.59905458, 316.2253943],
  [3, 3.182446305, 5.84090931, 12.92397864, 60.39682404],
  [4, 2.776445105, 4.604094871, 8.610301581, 27.77164766],
  [5, 2.570581836, 4.032142984, 6.868826626, 17.89686614],
  [6, 2.446911851, 3.707428021, 5.958816179, 13.55531642],
  [7, 2.364624252, 3.499483297, 5.407882521, 11.2148498],
  [8, 2.306004135, 3.355387331, 5.041305433, 9.782531715],
  [9, 2.262157163, 3.249835542, 4.780912586, 8.827483617],
  [10, 2.228138852, 3.169272673, 4.586893859, 8.150286559],
  [15, 2.131449546, 2.946712883, 4.072765196, 6.50174629],
  [20, 2.085963447, 2.84533971, 3.849516275, 5.853667922],
  [29, 2.045229642, 2.756385904, 3.659405019, 5.334970095],
  [30, 2.042272456, 2.749995654, 3.645958635, 5.299451342],
  [49, 2.009575237, 2.679951974, 3.500442891, 4.925019228],
  [50, 2.008559112, 2.677793271, 3.496012882, 4.913906816],
  [75, 1.992102154, 2.642983067, 3.425030918, 4.738171302],
  [99, 1.984216952, 2.626405457, 3.391528833, 4.656746141],
  [100, 1.983971519, 2.625890521, 3.390491311, 4.654240063],
];

describe('quantiles of Student', () => {
  const cells = TABLE.flatMap(([degrees, ...quantiles]) =>
    quantiles.map((quantile, index) => [degrees, LEVELS[index]!, quantile] as const),
  );

  it.each(cells)('for %i degrees of freedom hold %f within %f', (degrees, level, quantile) => {
    expect(studentT(degrees, level) / quantile).toBeCloseTo(1, 8);
  });

  it.each(LEVELS)('become fewer with every degree, up to those of the normal: %f', (level) => {
    const all = Array.from({ length: 100 }, (_, index) => studentT(index + 1, level));
    for (const [index, quantile] of all.entries()) {
      if (index > 0) expect(quantile).toBeLessThan(all[index - 1]!);
    }
    const normal = { 0.95: 1.959964, 0.99: 2.575829, 0.999: 3.290527, 0.99999: 4.417173 }[level]!;
    expect(studentT(10_000, level)).toBeGreaterThan(normal);
    // The first term of the way from one to the other.
    const expected = 1 + (normal ** 2 + 1) / (4 * 10_000);
    expect(studentT(10_000, level) / normal).toBeCloseTo(expected, 6);
  });

  it.each([0.01, 0.5, 0.9, 0.999999])('are as the closed forms say for 1 and 2: %f', (level) => {
    expect(studentT(1, level) / Math.tan((Math.PI * level) / 2)).toBeCloseTo(1, 9);
    expect(studentT(2, level) / (level * Math.sqrt(2 / (1 - level ** 2)))).toBeCloseTo(1, 9);
  });

  it.each([0, -1, 1.5, Number.NaN])('want whole degrees of freedom, not %f', (degrees) => {
    expect(() => studentT(degrees, 0.95)).toThrow('Degrees of freedom');
  });

  it.each([0, 1, 95, Number.NaN])('want a confidence between 0 and 1, not %f', (confidence) => {
    expect(() => studentT(1, confidence)).toThrow('between 0 and 1');
  });
});

describe('an interval', () => {
  it('is t times the standard error to both sides', () => {
    // Mean 2.5, variance 5/3, so a standard error of the root of 5/12; t is 3.182446 for 3 degrees.
    const { mean, halfWidth } = interval([4, 1, 3, 2], 0.95);
    expect(mean).toBe(2.5);
    expect(halfWidth).toBeCloseTo(3.1824463 * Math.sqrt(5 / 12), 6);
  });

  it('has no width where all values are equal', () => {
    for (const value of [3, 0.1, 35.400000000000006]) {
      expect(interval(Array(20).fill(value), 0.99)).toEqual({ mean: value, halfWidth: 0 });
    }
  });

  it('does not lose small differences of large values', () => {
    const { halfWidth } = interval([1e9 + 1, 1e9 + 2, 1e9 + 3], 0.95);
    expect(halfWidth).toBeCloseTo(4.3026527 / Math.sqrt(3), 6);
  });

  it('says nothing for one value, and wants one', () => {
    expect(interval([7], 0.95)).toEqual({ mean: 7, halfWidth: Number.POSITIVE_INFINITY });
    expect(() => interval([], 0.95)).toThrow('at least one value');
  });
});
