/**
 * Goal: random runs turn every setting that there is, also one that is new today.
 * Method: many random documents are taken by the parser; every field has to have had several values in them.
 */
import { describe, expect, it } from 'vitest';
import { FIELDS, parseScenario } from '../../src/engine';
import { document, TUNED } from '../support/arbitraries';
import fc from '../support/random';

const SAMPLES = 150;

describe('random documents', () => {
  it('are taken by the parser, and turn every setting', () => {
    const seen = new Map<string, Set<string>>();
    fc.assert(
      fc.property(document, (made) => {
        expect(parseScenario({ version: 1, ...made })).not.toHaveProperty('problems');
        for (const { path } of FIELDS) {
          const [first = '', second] = path.split('.');
          const group = made[first];
          const value = second === undefined ? group : (group as Record<string, unknown>)[second];
          const values = seen.get(path) ?? new Set();
          seen.set(path, values.add(JSON.stringify(value)));
        }
      }),
      { numRuns: SAMPLES },
    );
    const still = FIELDS.filter(({ path }) => (seen.get(path)?.size ?? 0) < 2);
    // The architecture is drawn beside the document.
    expect(still.map(({ path }) => path)).toEqual(['architecture']);
  });

  it('are tuned for settings that there are', () => {
    const tuned = Object.entries(TUNED).flatMap(([group, names]) =>
      Object.keys(names).map((name) => `${group}.${name}`),
    );
    const paths: readonly string[] = FIELDS.map(({ path }) => path);
    expect(tuned.filter((path) => !paths.includes(path))).toEqual([]);
  });
});
