/**
 * Goal: two requests of one person at the same time meet the same session in memory, and two copies from a store.
 * Method: a person gives up waiting and tries again while the first try is still worked on; both add an item.
 */
import { describe, expect, it } from 'vitest';
import type { ArchitectureId } from '../../../src/engine';
import { onePerson } from '../../support/onePerson';
import { run } from '../../support/scenarios';

/** The first try is worked on from 1 s to 6 s, the second one from 4.5 s to 9.5 s, the third one comes too late. */
const twice = (id: ArchitectureId) =>
  run(
    {
      ...onePerson('add', { clients: { timeout: 3, retryAfter: 0.5 } }),
      servers: { count: 1, serviceTime: 5 },
    },
    id,
    10.9,
  );

const itemsKept = (id: ArchitectureId): number[] =>
  twice(id)
    .only('copyPlaced')
    .filter(({ atUs }) => atUs > 0)
    .map(({ items }) => items);

describe('two tries that overlap', () => {
  it('both leave their item in memory, which hands out the live session', () => {
    expect(itemsKept('sticky')).toEqual([3, 4]);
  });

  it('overwrite each other in the store, which hands out copies', () => {
    expect(itemsKept('central-store')).toEqual([3, 3]);
  });

  it('both stand under hybrid, where the store puts each item in by itself', () => {
    expect(itemsKept('hybrid')).toEqual([3, 4]);
  });

  it('are not heard of under jwt: an unheard answer takes its token with it', () => {
    expect(itemsKept('jwt')).toEqual([]);
  });

  it('are one intent for the person, whose late answers change nothing', () => {
    const told = twice('sticky');
    expect(told.only('lateAnswer').length).toBeGreaterThan(0);
    expect(told.only('clientBelief').every(({ items }) => items === 2 || items === 0)).toBe(true);
  });
});
