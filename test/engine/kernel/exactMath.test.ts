/**
 * Goal: a logarithm and an exponential that are as good as the host's, and the same to the last bit everywhere.
 * Method: compared with Math.log and Math.exp (good to an ulp in V8) over all magnitudes; some bit patterns are written
 * down; one undoes the other.
 */
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { exactExp, exactLog } from '../../../src/engine/kernel/exactMath';

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

describe('exactExp', () => {
  const expError = (x: number): number => Math.abs(exactExp(x) / Math.exp(x) - 1);
  const whole = { min: -700, max: 700, noNaN: true } as const;

  it('is right to 1e-15 of the value, whatever the magnitude', () => {
    fc.assert(
      fc.property(fc.double(whole), (x) => {
        expect(expError(x)).toBeLessThanOrEqual(1e-15);
      }),
      { numRuns: 2000 },
    );
    for (let step = -7000; step <= 7000; step += 1) {
      expect(expError(step / 10)).toBeLessThanOrEqual(1e-15);
      expect(expError(step / 1e6)).toBeLessThanOrEqual(4e-16);
    }
  });

  it('is 1 at zero, and undone by the logarithm', () => {
    expect(exactExp(0)).toBe(1);
    fc.assert(
      fc.property(fc.double(whole), (x) => {
        expect(Math.abs(exactLog(exactExp(x)) - x)).toBeLessThanOrEqual(1e-15 * (1 + Math.abs(x)));
      }),
    );
  });

  it('rises with its argument', () => {
    fc.assert(
      fc.property(fc.double(whole), fc.double(whole), (one, other) => {
        if (one < other) expect(exactExp(one)).toBeLessThanOrEqual(exactExp(other));
      }),
    );
  });

  it('is the same to the last bit as ever', () => {
    expect(
      [1, -1, 0.5, 10, -30.25, 1e-9, 699.9].map((x) => bitsOf(exactExp(x))),
    ).toMatchInlineSnapshot(`
      [
        "4005bf0a8b14576a",
        "3fd78b56362cef38",
        "3ffa61298e1e069c",
        "40d5829dcf950560",
        "3d34835bd010a41b",
        "3ff000000044b830",
        "7f0ac3c2d2582f8f",
      ]
    `);
  });
});
