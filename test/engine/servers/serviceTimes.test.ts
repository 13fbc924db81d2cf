/**
 * Goal: service times are spread as the scenario says, and the spread changes nothing else.
 * Method: worker times of many requests are measured in a shop without store or token; mean and spread are compared with
 * the settings. Choices of people are compared between spreads.
 */
import { describe, expect, it } from 'vitest';
import { Action } from '../../../src/engine';
import { type Overrides, run, type Told } from '../../support/scenarios';

const shop = (servers: Overrides): Overrides => ({
  world: 'realistic',
  clients: { count: 300, thinkTime: [1, 2], firstRequestSpacing: 0.001 },
  servers: { workers: 64, serviceTime: 0.1, ...servers },
});

/** Worker time of every request that is no login, in seconds. */
function workTimes(told: Told): number[] {
  const started = new Map<number, number>();
  for (const { attempt, atUs } of told.only('workStarted')) started.set(attempt, atUs);
  const counted = new Set(
    told
      .only('attemptSent')
      .filter(({ action }) => action === Action.browse || action === Action.read)
      .map(({ attempt }) => attempt),
  );
  return told
    .only('workEnded')
    .filter(({ attempt }) => counted.has(attempt))
    .map(({ attempt, atUs }) => (atUs - (started.get(attempt) as number)) / 1e6);
}

function moments(values: readonly number[]): { readonly mean: number; readonly cv: number } {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const squares = values.reduce((sum, value) => sum + (value - mean) * (value - mean), 0);
  return { mean, cv: Math.sqrt(squares / values.length) / mean };
}

describe('service times', () => {
  it('are all alike where they are fixed', () => {
    const times = workTimes(run(shop({ serviceDistribution: 'fixed' }), 'sticky', 20));
    expect(new Set(times)).toEqual(new Set([0.1]));
  });

  it.each([
    ['exponential', 3, 1],
    ['lognormal', 0.5, 0.5],
    ['lognormal', 1.5, 1.5],
  ] as const)('have the mean and the spread they should: %s, %s', (name, serviceCv, expected) => {
    const told = run(shop({ serviceDistribution: name, serviceCv }), 'sticky', 60);
    const times = workTimes(told);
    expect(times.length).toBeGreaterThan(5000);
    const { mean, cv } = moments(times);
    expect(mean / 0.1).toBeGreaterThan(1 - (4 * expected) / Math.sqrt(times.length));
    expect(mean / 0.1).toBeLessThan(1 + (4 * expected) / Math.sqrt(times.length));
    expect(Math.abs(cv / expected - 1)).toBeLessThan(0.1);
  });

  it('are drawn apart from what people want: the same intents in the same order', () => {
    const intents = (servers: Overrides) => {
      const told = run({ ...shop(servers), seed: 5 }, 'sticky', 30);
      const sent = told.only('attemptSent').filter(({ client }) => client === 7);
      return sent.slice(0, 8).map(({ action }) => action);
    };
    const exponential = intents({ serviceDistribution: 'exponential' });
    expect(intents({ serviceDistribution: 'lognormal', serviceCv: 2 })).toEqual(exponential);
    expect(intents({ serviceDistribution: 'fixed' })).toEqual(exponential);
  });
});
