/**
 * Goal: one of many runs comes to what the same run comes to that is played by itself, with a trace; and no seed makes
 * the engine's compiled code worthless.
 * Method: replications under every architecture, held to runs of a scenario with that seed, metric by metric. V8 is asked
 * itself whether scenarios with other seeds are of one shape, for more of them than it takes to compile what makes them.
 */
import v8 from 'node:v8';
import { describe, expect, it } from 'vitest';
import { ARCHITECTURES, createSimulation, METRICS, Trace } from '../../src/engine';
import { replicate } from '../../src/replications/replication';
import { withSeed } from '../../src/replications/seeds';
import { knownValues } from '../support/knownValues';
import { history, scenario, seconds } from '../support/scenarios';

const busy = () => scenario({ clients: { count: 30 }, servers: { workers: 2 } });
const done = history([
  [10, 'stop-server'],
  [20, 'start-server'],
  [25, 'wipe-store'],
]);

describe('a replication', () => {
  // Before anything else here makes one: it is the first few that might be of another shape.
  it('is of another seed and of the same shape', () => {
    v8.setFlagsFromString('--allow-natives-syntax');
    const isAlike = new Function('one', 'other', 'return %HaveSameMap(one, other)');
    const isQuick = new Function('one', 'return %HasFastProperties(one)');
    const first = withSeed(busy(), 1);
    expect(isQuick(first)).toBe(true);
    for (let seed = 2; seed <= 40; seed += 1) {
      const later = withSeed(busy(), seed);
      expect(later).toEqual({ ...first, seed });
      expect(isAlike(first, later)).toBe(true);
    }
  });

  it.each(ARCHITECTURES.map(({ id }) => id))('comes to what a run with a trace does: %s', (id) => {
    for (const seed of [0, 7, 2 ** 32 - 1]) {
      const order = { scenario: busy(), history: done, architecture: id, seed };
      const values = replicate({ ...order, untilUs: seconds(40) });
      const whole = createSimulation(
        { ...busy(), seed },
        { architecture: id, history: done, trace: new Trace(100) },
      );
      whole.advanceTo(seconds(40));
      expect(values).toEqual(knownValues(whole));
      // Nobody is banned in it, so no ban took any time; and people were answered.
      expect(values[METRICS.findIndex((metric) => metric.id === 'revocation-lag')]).toBeNull();
      expect(values[METRICS.findIndex((metric) => metric.id === 'latency-mean')]).toBeGreaterThan(
        0,
      );
    }
  });
});
