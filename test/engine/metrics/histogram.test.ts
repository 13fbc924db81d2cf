/**
 * Goal: quantiles that are off by no more than the bound that is written down, over the whole range.
 * Method: random values of all magnitudes; the histogram's quantile is compared with the one of the sorted list.
 */

import { describe, expect, it } from 'vitest';
import { Histogram } from '../../../src/engine/metrics/folds/histogram';
import fc from '../../support/random';

const TEN_HOURS_US = 36_000_000_000;
/** A bucket of 256 to the power of two. */
const BOUND = 1 / 256;

/** Never below the truth, and above it by less than the bound. */
function expectNear(found: number, truth: number): void {
  expect(found).toBeGreaterThanOrEqual(truth);
  expect(found - truth).toBeLessThanOrEqual(truth * BOUND);
}

const anyMagnitude = fc
  .tuple(
    fc.integer({ min: 0, max: 35 }),
    fc.double({ min: 1, max: 2, maxExcluded: true, noNaN: true }),
  )
  .map(([exponent, mantissa]) => Math.min(TEN_HOURS_US, Math.floor(mantissa * 2 ** exponent)));

const filled = (values: readonly number[]): Histogram => {
  const histogram = new Histogram();
  for (const value of values) histogram.add(value);
  return histogram;
};

describe('a histogram', () => {
  it('knows each value to a 256th of it, beside a larger one, and alone exactly', () => {
    fc.assert(
      fc.property(anyMagnitude, (value) => {
        expectNear(filled([value, 2 * value]).quantile(0.5), value);
        expect(filled([value]).quantile(0.5)).toBe(value);
      }),
      { numRuns: 5000 },
    );
  });

  it('never has a percentile below the mean that is not', () => {
    fc.assert(
      fc.property(
        fc.array(anyMagnitude, { minLength: 1, maxLength: 50 }),
        fc.constantFrom(0.5, 0.95, 0.99),
        (list, share) => {
          const sorted = [...list].sort((one, other) => one - other);
          const truth = sorted[Math.max(1, Math.ceil(share * list.length)) - 1] as number;
          const histogram = filled(list);
          const mean = histogram.sum / histogram.count;
          if (truth >= mean) expect(histogram.quantile(share)).toBeGreaterThanOrEqual(mean);
          expect(histogram.max).toBe(sorted.at(-1));
        },
      ),
    );
  });

  it('knows the ends of its buckets, and small values exactly', () => {
    for (let value = 0; value < 512; value += 1) {
      expect(filled([value, 512]).quantile(0.5)).toBe(value);
    }
    for (let exponent = 9; exponent < 35; exponent += 1) {
      for (const value of [2 ** exponent - 1, 2 ** exponent, 2 ** exponent + 1]) {
        expectNear(filled([value, 2 * value]).quantile(0.5), value);
      }
    }
  });

  it('gives the quantiles of a list', () => {
    const shares = fc.constantFrom(0, 0.01, 0.5, 0.95, 0.99, 1);
    fc.assert(
      fc.property(
        fc.array(anyMagnitude, { minLength: 1, maxLength: 300 }),
        shares,
        (list, share) => {
          const sorted = [...list].sort((one, other) => one - other);
          const truth = sorted[Math.max(1, Math.ceil(share * list.length)) - 1] as number;
          expectNear(filled(list).quantile(share), truth);
        },
      ),
    );
  });

  it('takes what is longer than ten hours for ten hours', () => {
    expectNear(filled([TEN_HOURS_US * 1000]).quantile(1), TEN_HOURS_US);
  });

  it('says 0 of nothing', () => {
    expect(new Histogram().quantile(0.5)).toBe(0);
  });

  it('can be copied', () => {
    const one = filled([1, 200, 3e9]);
    const other = filled([7]);
    one.copyTo(other);
    expect(other).toEqual(one);
    const quantiles = (of: Histogram) => [0, 0.5, 1].map((share) => of.quantile(share));
    const before = quantiles(one);
    expect(quantiles(other)).toEqual(before);
    other.add(1e9);
    other.add(1e9);
    expect(quantiles(other)).not.toEqual(before);
    expect(quantiles(one)).toEqual(before);
  });
});
