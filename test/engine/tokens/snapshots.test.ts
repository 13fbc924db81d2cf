/**
 * Goal: keys, clocks, denylist, bans and refresh tokens are part of what a snapshot keeps.
 * Method: everything at once; a run that goes on from a snapshot, in another simulation, tells what the first told.
 */
import { describe, expect, it } from 'vitest';
import { createSimulation, PACKING } from '../../../src/engine';
import { type ChangeAt, history, scenario, seconds } from '../../support/scenarios';

const INTERVENTIONS: readonly ChangeAt[] = [
  [2, 'add-server'],
  [3, 'ban-client', 1],
  [4, 'log-out-client', 2],
  [5, 'tamper-token', 0],
  [6, 'rotate-keys'],
  [18, 'ban-client', 4],
];

const plan = (rotation: string) =>
  scenario({
    clients: { thinkTime: [1, 4] },
    servers: { clockSkew: 2 },
    token: { rotation, denylist: 'store', lifetime: 15, refreshLifetime: 40, overlap: 6 },
  });

describe.each(['server-by-server', 'overlap'])('a snapshot while keys change %s', (rotation) => {
  it.each(['jwt', 'hybrid', 'sticky', 'central-store'] as const)('is the whole truth: %s', (id) => {
    const options = { architecture: id, history: history(INTERVENTIONS) };
    const straight = createSimulation(plan(rotation), options);
    for (let atS = 2.5; atS <= 40; atS += 2.5) {
      straight.advanceTo(seconds(atS));
      const other = createSimulation(plan(rotation), options);
      other.restore(straight.snapshot(PACKING));
      const whole = createSimulation(plan(rotation), options);
      for (const one of [other, whole]) one.advanceTo(seconds(60));
      expect([atS, other.traceHash]).toEqual([atS, whole.traceHash]);
    }
  });
});
