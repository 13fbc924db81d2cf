/**
 * Goal: heavy users are as heavy as Zipf's law says, all together ask for as much as before, and a surge makes
 * everybody ask faster.
 * Method: requests are counted by person over hours in a shop that answers at once compared with how long people think.
 */
import { describe, expect, it } from 'vitest';
import { type ChangeAt, type Overrides, run } from '../../support/scenarios';

const PEOPLE = 20;

function requests(popularity: number, interventions: readonly ChangeAt[] = [], untilS = 20_000) {
  const document: Overrides = {
    world: 'realistic',
    clients: { count: PEOPLE, thinkTime: [90, 110], popularity, surgeFactor: 4 },
    sessions: { idleTimeout: 100_000 },
    servers: { count: 2 },
  };
  return run(document, 'sticky', untilS, interventions).only('attemptSent');
}

describe('popularity', () => {
  const calm = requests(0).length;

  it.each([0.5, 1, 1.5])('%d makes activity fall with the rank as a power', (exponent) => {
    const sent = requests(exponent);
    const weights = Array.from({ length: PEOPLE }, (_, rank) => (rank + 1) ** -exponent);
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    weights.forEach((weight, rank) => {
      const found = sent.filter(({ client }) => client === rank).length;
      const expected = (calm * weight) / total;
      // One request more or less at the ends, and a hundredth for the time that answers take.
      expect(Math.abs(found - expected)).toBeLessThan(1.5 + 0.02 * expected);
    });
    expect(Math.abs(sent.length / calm - 1)).toBeLessThan(0.03);
  });

  it('0 makes all alike', () => {
    const sent = requests(0);
    const counts = Array.from(
      { length: PEOPLE },
      (_, one) => sent.filter(({ client }) => client === one).length,
    );
    expect(Math.max(...counts) / Math.min(...counts)).toBeLessThan(1.06);
  });
});

describe('a surge', () => {
  it('makes people ask as many times as often while it lasts', () => {
    const interventions: readonly ChangeAt[] = [
      [10_000, 'start-surge'],
      [20_000, 'end-surge'],
    ];
    const sent = requests(0, interventions, 30_000);
    // Whoever thinks when it begins or ends goes on as planned: a pause later all have heard of it.
    const rate = (fromS: number, untilS: number) =>
      sent.filter(({ atUs }) => atUs > fromS * 1e6 && atUs <= untilS * 1e6).length /
      (untilS - fromS);
    expect(rate(10_200, 20_000) / rate(100, 10_000)).toBeCloseTo(4, 1);
    expect(rate(20_200, 30_000) / rate(100, 10_000)).toBeCloseTo(1, 1);
  });

  it('is seen in the trace, and cannot begin twice', () => {
    const interventions: readonly ChangeAt[] = [
      [5, 'start-surge'],
      [6, 'start-surge'],
      [7, 'end-surge'],
      [8, 'end-surge'],
    ];
    const { only } = run({}, 'sticky', 10, interventions);
    expect(only('change').map(({ change }) => change)).toEqual(['start-surge', 'end-surge']);
    expect(only('clusterCondition').map(({ flags }) => flags)).toEqual([0, 2, 0]);
  });
});
