/**
 * Goal: a scenario can be written down and read again without a difference.
 * Method: ready-made, default and random scenarios, and every change on every kind of target.
 */

import { describe, expect, it } from 'vitest';
import { CHANGES, FIELDS, parseScenario, type Scenario, writeScenario } from '../../../src/engine';
import { SCENARIOS } from '../../../src/scenarios';
import fc from '../../support/random';
import { scenario } from '../../support/scenarios';

const reread = (from: Scenario): unknown => {
  const text = JSON.stringify(writeScenario(from));
  const parsed = parseScenario(JSON.parse(text));
  return 'scenario' in parsed ? parsed.scenario : parsed.problems;
};

describe('a scenario that was written down', () => {
  it.each(SCENARIOS.map(({ name, document }) => [name, document] as const))(
    'is read as it was: %s',
    (_name, document) => {
      const from = scenario(document as Record<string, unknown>);
      expect(reread(from)).toEqual(from);
    },
  );

  it('has every setting, in the units of documents', () => {
    const written = writeScenario(scenario({ world: 'realistic' }));
    for (const { path, realistic } of FIELDS) {
      const value = path
        .split('.')
        .reduce<unknown>((inner, name) => (inner as Record<string, unknown>)[name], written);
      // A default may be finer than the microseconds that scenarios keep.
      const kept = path === 'store.operationTime' ? 0.000013 : realistic;
      expect(value, path).toEqual(kept);
    }
  });

  it('has every change, at its instant', () => {
    const targets = {
      server: 'S64',
      balancer: 'balancer',
      store: 'store',
      cluster: 'servers',
      client: 'P10000',
      network: 'network',
      zone: 'Z3',
      cdn: 'cdn',
    };
    const interventions = CHANGES.map(({ verb, subject }, index) => ({
      at: index + 0.1,
      do: verb,
      target: targets[subject],
    }));
    expect(writeScenario(scenario({ interventions })).interventions).toEqual(interventions);
  });

  it('keeps every duration to the microsecond', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.01, max: 3600, noNaN: true }),
        fc.double({ min: 0, max: 604800, noNaN: true }),
        fc.double({ min: 0, max: 1800, noNaN: true }),
        (timeout, at, low) => {
          const from = scenario({
            clients: { timeout, thinkTime: [low, low + at / 604800] },
            interventions: [{ at, do: 'stop', target: 'S1' }],
          });
          expect(reread(from)).toEqual(from);
        },
      ),
    );
  });
});
