/**
 * Goal: a logarithm and an exponential that are as good as the host's, and the same to the last bit everywhere.
 * Method: compared with Math.log and Math.exp (good to an ulp in V8) over all magnitudes; some bit patterns are written down.
 */

import { describe, expect, it, vi } from 'vitest';
import { exactExp, exactLog, exactPow } from '../../../src/engine/kernel/exactMath';
import fc from '../../support/random';

// Many runs: a machine that is busy with other things needs its time.
vi.setConfig({ testTimeout: 60_000 });

const NORMAL_MIN = 2.2250738585072014e-308;

const bitsOf = (value: number): string => {
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, value);
  return view.getBigUint64(0).toString(16).padStart(16, '0');
};

const error = (x: number): number => {
  const truth = Math.log(x);
  const difference = Math.abs(exactLog(x) - truth);
  return truth === 0 ? difference : difference / Math.abs(truth);
};

describe('exactLog', () => {
  it('is right to 4e-16 of the value, whatever the magnitude', () => {
    fc.assert(
      fc.property(fc.double({ min: NORMAL_MIN, noNaN: true, noDefaultInfinity: true }), (x) => {
        expect(error(x)).toBeLessThanOrEqual(4e-16);
      }),
      { numRuns: 2000 },
    );
  });

  it('is right near one, where the value vanishes, and at every power of two', () => {
    for (let step = 1; step <= 2000; step += 1) {
      expect(error(1 + step / 1e6)).toBeLessThanOrEqual(4e-16);
      expect(error(1 - step / 1e6)).toBeLessThanOrEqual(4e-16);
    }
    let power = NORMAL_MIN;
    while (power < Number.MAX_VALUE / 2) {
      expect(error(power)).toBeLessThanOrEqual(4e-16);
      power *= 2;
    }
    expect(exactLog(1)).toBe(0);
  });

  it('rises with its argument', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 1e-10, max: 1, noNaN: true }),
        fc.double({ min: 1e-10, max: 1, noNaN: true }),
        (one, other) => {
          if (one < other) expect(exactLog(one)).toBeLessThanOrEqual(exactLog(other));
        },
      ),
    );
  });

  it('is the same to the last bit as ever', () => {
    const arguments_ = [0.5, 2, 10, 1e-9, 0.3, Math.SQRT2, 1e300, 0.5 / 4294967296];
    expect(arguments_.map((x) => bitsOf(exactLog(x)))).toMatchInlineSnapshot(`
      [
        "bfe62e42fefa39ef",
        "3fe62e42fefa39ef",
        "40026bb1bbb55516",
        "c034b927f32bffb8",
        "bff34378fcbda721",
        "3fd62e42fefa39f0",
        "4085963447f87fb5",
        "c036dfb516f20bbf",
      ]
    `);
  });
});

const errorOf = (found: number, truth: number): number => Math.abs(found - truth) / truth;

describe('exactExp', () => {
  it('is right to 1e-15 of the value, from the smallest to the largest', () => {
    fc.assert(
      fc.property(fc.double({ min: -708, max: 709, noNaN: true }), (x) => {
        expect(errorOf(exactExp(x), Math.exp(x))).toBeLessThanOrEqual(1e-15);
      }),
      { numRuns: 5000 },
    );
  });

  it('is right near zero and at the seams between powers of two', () => {
    expect(exactExp(0)).toBe(1);
    for (let step = -2000; step <= 2000; step += 1) {
      for (const x of [step / 1e6, (step + 0.5) * Math.LN2 * 0.5]) {
        expect(errorOf(exactExp(x), Math.exp(x))).toBeLessThanOrEqual(1e-15);
      }
    }
  });

  it('undoes the logarithm', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-9, max: 1e9, noNaN: true }), (x) => {
        expect(errorOf(exactExp(exactLog(x)), x)).toBeLessThanOrEqual(1e-14);
      }),
    );
  });

  it('is the same to the last bit as ever', () => {
    const arguments_ = [1, -1, 0.5, 100, -700, 1e-10];
    expect(arguments_.map((x) => bitsOf(exactExp(x)))).toMatchInlineSnapshot(`
      [
        "4005bf0a8b14576a",
        "3fd78b56362cef38",
        "3ffa61298e1e069c",
        "48f3494a9b171bf5",
        "00d14f2b0fb9307f",
        "3ff000000006df38",
      ]
    `);
  });
});

describe('exactPow', () => {
  it('is right to 1e-13 for powers of ranks', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 10000 }),
        fc.double({ min: 0, max: 3, noNaN: true }),
        (base, exponent) => {
          expect(errorOf(exactPow(base, exponent), base ** exponent)).toBeLessThanOrEqual(1e-13);
        },
      ),
    );
    expect(exactPow(7, 0)).toBe(1);
  });
});
