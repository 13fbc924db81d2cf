/**
 * Goal: what is kept where, with nothing forgotten or invented.
 * Method: random additions and removals, side by side with a set of texts.
 */

import { describe, expect, it } from 'vitest';
import { KeptPlaces } from '../../../src/engine/metrics/folds/keptPlaces';
import { PERSON_KEY } from '../../../src/engine/trace/events';
import fc from '../../support/random';

const intervention = fc.record({
  isAddition: fc.boolean(),
  // Far apart, and carts that are kept by person among them.
  session: fc
    .integer({ min: 1, max: 12 })
    .map((value) => (value % 2 ? value * 7919 : PERSON_KEY + value)),
  place: fc.integer({ min: 0, max: 9 }),
});

describe('what is kept where', () => {
  it('agrees with a plain set, also as a copy', () => {
    fc.assert(
      fc.property(fc.array(intervention, { maxLength: 400 }), (interventions) => {
        let kept = new KeptPlaces();
        const plain = new Set<string>();
        interventions.forEach(({ isAddition, session, place }, turn) => {
          const key = `${session}/${place}`;
          const changes = isAddition ? !plain.has(key) : plain.has(key);
          expect(isAddition ? kept.add(session, place) : kept.delete(session, place)).toBe(changes);
          if (isAddition) plain.add(key);
          else plain.delete(key);
          if (turn % 50 !== 0) return;
          const copy = new KeptPlaces();
          copy.add(1, 1);
          kept.copyTo(copy);
          kept.add(99, 99);
          kept = copy;
        });
      }),
    );
  });

  it('grows', () => {
    const kept = new KeptPlaces();
    for (let session = 1; session <= 5000; session += 1)
      expect(kept.add(session, session % 3)).toBe(true);
    for (let session = 1; session <= 5000; session += 1)
      expect(kept.add(session, session % 3)).toBe(false);
    for (let session = 1; session <= 5000; session += 1)
      expect(kept.delete(session, session % 3)).toBe(true);
    for (let session = 1; session <= 5000; session += 1)
      expect(kept.delete(session, session % 3)).toBe(false);
  });
});
