/**
 * Goal: delays vary as they are told to, around the mean of their link, and every link for itself.
 * Method: the durations of some thousands of messages in a crowd; mean and standard deviation are compared with what the
 * distribution says.
 */
import { describe, expect, it } from 'vitest';
import { Leg } from '../../../src/engine';
import { run } from '../../support/scenarios';

const CROWD = { world: 'realistic', clients: { count: 400, thinkTime: [1, 2] } };
const MEANS_MS = [
  [Leg.clientToBalancer, 40],
  [Leg.balancerToClient, 40],
  [Leg.balancerToServer, 2],
  [Leg.serverToBalancer, 2],
  [Leg.checkToServer, 2],
  [Leg.serverToStore, 1],
  [Leg.storeToServer, 1],
] as const;

const crowd = (network: object) =>
  run(
    { ...CROWD, network: { balancerServer: 0.002, serverStore: 0.001, ...network } },
    'central-store',
    20,
  );

function moments(values: readonly number[]): { mean: number; cv: number } {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return { mean, cv: Math.sqrt(squares / values.length) / mean };
}

describe.each([
  ['fixed', 0.4, 0],
  ['uniform', 0.4, 0.4],
  // Evenly from nothing to twice the mean is as wide as it gets.
  ['uniform', 3, 1 / Math.sqrt(3)],
  ['exponential', 0.4, 1],
  ['lognormal', 0.4, 0.4],
  ['lognormal', 1.2, 1.2],
])('%s delays with a variation of %f', (spread, cv, expected) => {
  const hops = crowd({ spread, cv }).only('hop');

  it.each(MEANS_MS)('on leg %i keep their mean of %f ms', (leg, meanMs) => {
    const found = moments(hops.filter((hop) => hop.leg === leg).map((hop) => hop.durationUs));
    const messages = hops.filter((hop) => hop.leg === leg).length;
    // Four standard errors; checks are few.
    const error = (4 * expected) / Math.sqrt(messages) + 0.001;
    expect(Math.abs(found.mean / (meanMs * 1000) - 1)).toBeLessThan(error);
    if (messages > 1000) expect(Math.abs(found.cv - expected)).toBeLessThan(0.1 * expected + 0.001);
  });
});

describe('a delay that varies', () => {
  it('is not negative, however wide it is spread', () => {
    const hops = crowd({ spread: 'uniform', cv: 5 }).only('hop');
    expect(Math.min(...hops.map(({ durationUs }) => durationUs))).toBeGreaterThanOrEqual(0);
  });

  it('is not shifted by messages that are lost on the way', () => {
    const delays = (interventions: Parameters<typeof run>[3]) =>
      run({ network: { spread: 'exponential' } }, 'sticky', 8.5, interventions)
        .records.flatMap((one) => (one.kind === 'hop' || one.kind === 'hopLost' ? [one] : []))
        .filter(({ leg }) => leg === Leg.checkToServer)
        .map(({ durationUs }) => durationUs);
    const whole = delays([]);
    const some = delays([[4, 'start-loss']]);
    const same = Math.min(whole.length, some.length);
    expect(same).toBeGreaterThan(8);
    expect(some.slice(0, same)).toEqual(whole.slice(0, same));
  });
});
