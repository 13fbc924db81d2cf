/**
 * Goal: lognormal draws have the mean and the variation asked for, and the shape of a normal logarithm.
 * Method: moments and quantiles of many draws with a fixed seed, against the closed forms.
 */
import { describe, expect, it } from 'vitest';
import { lognormal } from '../../../src/engine/kernel/lognormal';
import { RandomStreams } from '../../../src/engine/kernel/random';

const DRAWS = 200_000;

function sample(cv: number): Float64Array {
  const random = new RandomStreams(7);
  const stream = random.open('test');
  return Float64Array.from({ length: DRAWS }, () => lognormal(random, stream, cv)).sort();
}

describe.each([0.1, 0.4, 1, 2])('a lognormal draw with a variation of %f', (cv) => {
  const values = sample(cv);
  const mean = values.reduce((sum, value) => sum + value, 0) / DRAWS;

  it('has mean 1 and that variation', () => {
    expect(Math.abs(mean - 1)).toBeLessThan((5 * cv) / Math.sqrt(DRAWS));
    const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / DRAWS;
    // The fourth moment is large: the wider the spread, the slower this settles.
    expect(Math.abs(Math.sqrt(squares) / cv - 1)).toBeLessThan(0.01 + 0.04 * cv);
  });

  it.each([
    [0.5, 0],
    [0.8413, 1],
    [0.9772, 2],
    [0.0228, -2],
  ])('has the quantile %f where a normal logarithm has it', (share, z) => {
    const sigma = Math.sqrt(Math.log(1 + cv * cv));
    const expected = Math.exp(sigma * z - (sigma * sigma) / 2);
    const found = values[Math.floor(share * DRAWS)] as number;
    expect(Math.abs(found / expected - 1)).toBeLessThan(0.03 * Math.max(sigma, 0.2));
  });
});
