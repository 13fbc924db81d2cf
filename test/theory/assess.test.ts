/**
 * Goal: a verdict says what it should: right numbers agree, wrong ones do not, and numbers that say nothing do not pass.
 * Method: values made by hand, and ten thousand sets of values drawn around a known mean.
 */
import { describe, expect, it } from 'vitest';
import { RandomStreams } from '../../src/engine';
import { assess } from '../../src/theory/assess';

const expectation = {
  quantity: { id: 'quantities.mean' },
  formula: 'm',
  unit: 's',
  expected: 10,
  precision: 0.05,
} as const;

const setting = { id: 'experiments.store' } as const;

const spread = (mean: number, by: number) =>
  Array.from({ length: 20 }, (_, index) => mean + (index % 2 === 0 ? by : -by));

describe('a verdict', () => {
  it('agrees where the mean is right and the interval narrow', () => {
    expect(assess(expectation, setting, spread(10.01, 0.1), 50).verdict).toBe('agrees');
  });

  it('disagrees where the mean is outside of the wide interval', () => {
    expect(assess(expectation, setting, spread(10.3, 0.1), 50).verdict).toBe('disagrees');
  });

  it('is too vague where the interval holds too much', () => {
    expect(assess(expectation, setting, spread(10, 5), 50).verdict).toBe('too vague');
  });

  it('never agrees with what is not a number', () => {
    expect(assess(expectation, setting, spread(Number.NaN, 0), 50).verdict).toBe('disagrees');
    const exact = { ...expectation, precision: 0 };
    expect(assess(exact, setting, [10, Number.NaN, 10], 1).verdict).toBe('disagrees');
    expect(assess(exact, setting, [], 1).verdict).toBe('disagrees');
  });

  it('shows the 95 % interval, and half of it is what Student says', () => {
    const { mean, low, high, replications } = assess(
      expectation,
      setting,
      spread(10, 1),
      50,
    ).simulated;
    expect(mean).toBeCloseTo(10, 12);
    expect(replications).toBe(20);
    // t(19; 0.975) = 2.093024; the standard deviation of the twenty is the root of 20/19.
    expect((high - low) / 2).toBeCloseTo(2.093024 * Math.sqrt(1 / 19), 5);
  });

  it('takes the worst of all runs where a law must hold in each', () => {
    const exact = { ...expectation, precision: 0 };
    expect(assess(exact, setting, [10, 10, 10], 50).verdict).toBe('agrees');
    const { verdict, simulated } = assess(exact, setting, [10, 10.001, 10], 50);
    expect(verdict).toBe('disagrees');
    expect(simulated.mean).toBe(10.001);
  });
});

describe('verdicts on many rows', () => {
  it('rarely accuse an engine that is right', () => {
    const random = new RandomStreams(1);
    const stream = random.open('values');
    const rows = 100;
    let accused = 0;
    for (let round = 0; round < 100; round += 1) {
      const wrong = Array.from({ length: rows }, () => {
        const values = Array.from({ length: 20 }, () => 10 + 0.1 * random.normal(stream));
        return assess(expectation, setting, values, rows).verdict === 'disagrees';
      });
      if (wrong.includes(true)) accused += 1;
    }
    // One in a hundred tables of a hundred rows, within what chance allows.
    expect(accused).toBeLessThanOrEqual(4);
  });
});
