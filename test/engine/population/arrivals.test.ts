/**
 * Goal: people come as a Poisson process, at the rate that the scenario and a surge ask for, and the same ones under
 * every architecture.
 * Method: arrivals of long runs are counted second by second; mean and variance of the counts must agree within four
 * standard errors. The seed is fixed, so the numbers are too.
 */
import { describe, expect, it } from 'vitest';
import { ARCHITECTURES } from '../../../src/engine';
import { type ChangeAt, type Overrides, run } from '../../support/scenarios';

const RATE = 20;

/** Many short visits to a fast shop. */
const busy: Overrides = {
  world: 'realistic',
  clients: { count: 1, arrivalRate: RATE, visitLength: 1, places: 2000, thinkTime: [1, 1] },
  servers: { loginTime: 0.001, count: 8 },
};

function arrivals(
  architecture: (typeof ARCHITECTURES)[number]['id'],
  untilS: number,
  interventions: readonly ChangeAt[] = [],
) {
  return run(busy, architecture, untilS, interventions)
    .only('clientArrived')
    .map(({ atUs }) => atUs / 1e6);
}

function perSecond(instants: readonly number[], fromS: number, untilS: number) {
  const counts = Array.from({ length: untilS - fromS }, () => 0);
  for (const at of instants) {
    const second = Math.floor(at) - fromS;
    if (second >= 0 && second < counts.length) counts[second] = (counts[second] ?? 0) + 1;
  }
  const mean = counts.reduce((sum, count) => sum + count, 0) / counts.length;
  const squares = counts.reduce((sum, count) => sum + (count - mean) ** 2, 0);
  return { mean, variance: squares / (counts.length - 1), seconds: counts.length };
}

/** Within four standard errors of a Poisson process. */
function expectPoisson({ mean, variance, seconds }: ReturnType<typeof perSecond>, rate: number) {
  expect(Math.abs(mean - rate)).toBeLessThan(4 * Math.sqrt(rate / seconds));
  expect(Math.abs(variance / mean - 1)).toBeLessThan(4 * Math.sqrt(2 / seconds));
}

describe('arrivals', () => {
  it('are a Poisson process', () => {
    expectPoisson(perSecond(arrivals('sticky', 400), 0, 400), RATE);
  });

  it('are the same under every architecture', () => {
    const [first, ...others] = ARCHITECTURES.map(({ id }) => arrivals(id, 30));
    expect(first?.length).toBeGreaterThan(400);
    for (const other of others) expect(other).toEqual(first);
  });

  it('come as many times as often during a surge, and no longer', () => {
    const interventions: readonly ChangeAt[] = [
      [100, 'start-surge'],
      [200, 'end-surge'],
    ];
    const instants = arrivals('sticky', 300, interventions);
    expectPoisson(perSecond(instants, 0, 100), RATE);
    expectPoisson(perSecond(instants, 100, 200), 5 * RATE);
    expectPoisson(perSecond(instants, 200, 300), RATE);
    // What had come before the surge came as if there were none.
    const calm = arrivals('sticky', 300);
    expect(instants.filter((at) => at < 100)).toEqual(calm.filter((at) => at < 100));
  });

  it('that are under way come sooner in a surge, and later again when it is over', () => {
    const first = (interventions: readonly ChangeAt[]) => {
      const rare = { clients: { count: 1, arrivalRate: 0.01 } };
      return run(rare, 'sticky', 400, interventions).only('clientArrived')[0]?.atUs ?? Number.NaN;
    };
    const calm = first([]);
    expect(calm).toBeGreaterThan(20e6);
    const [start, end] = [8e6, 9e6];
    const hurried = start + (calm - start) / 5;
    expect(Math.abs(first([[8, 'start-surge']]) - hurried)).toBeLessThanOrEqual(1);
    // A second of surge takes off what five seconds would.
    const both = first([
      [8, 'start-surge'],
      [9, 'end-surge'],
    ]);
    expect(Math.abs(both - (calm - 4 * (end - start)))).toBeLessThanOrEqual(5);
  });

  it('do not happen unless they are asked for', () => {
    expect(run({}, 'sticky', 60, [[5, 'start-surge']]).only('clientArrived')).toEqual([]);
  });
});
