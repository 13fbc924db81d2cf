/**
 * Goal: a set of pairs that forgets and invents nothing.
 * Method: random additions and removals, side by side with a set of texts.
 */

import { describe, expect, it } from 'vitest';
import { PairSet } from '../../../src/engine/metrics/folds/pairSet';
import fc from '../../support/random';

const intervention = fc.record({
  isAddition: fc.boolean(),
  one: fc.integer({ min: 1, max: 12 }).map((value) => value * 7919),
  other: fc.integer({ min: 0, max: 9 }),
});

describe('a set of pairs', () => {
  it('agrees with a plain set, also as a copy', () => {
    fc.assert(
      fc.property(fc.array(intervention, { maxLength: 400 }), (interventions) => {
        let pairs = new PairSet();
        const plain = new Set<string>();
        interventions.forEach(({ isAddition, one, other }, turn) => {
          const key = `${one}/${other}`;
          const changes = isAddition ? !plain.has(key) : plain.has(key);
          expect(isAddition ? pairs.add(one, other) : pairs.delete(one, other)).toBe(changes);
          if (isAddition) plain.add(key);
          else plain.delete(key);
          if (turn % 50 !== 0) return;
          const copy = new PairSet();
          copy.add(1, 1);
          pairs.copyTo(copy);
          pairs.add(99, 99);
          pairs = copy;
        });
      }),
    );
  });

  it('grows', () => {
    const pairs = new PairSet();
    for (let one = 1; one <= 5000; one += 1) expect(pairs.add(one, one % 3)).toBe(true);
    for (let one = 1; one <= 5000; one += 1) expect(pairs.add(one, one % 3)).toBe(false);
    for (let one = 1; one <= 5000; one += 1) expect(pairs.delete(one, one % 3)).toBe(true);
    for (let one = 1; one <= 5000; one += 1) expect(pairs.delete(one, one % 3)).toBe(false);
  });
});
