/**
 * Goal: records are recycled, and never while anybody still refers to them.
 * Method: random takes, holds and releases beside a plain set of what must be in use; copies must go on alike.
 */

import { describe, expect, it } from 'vitest';
import { PACKING } from '../../../src/engine';
import { Pool } from '../../../src/engine/kernel/pool';
import fc from '../../support/random';

class Note {
  slot = 0;
  id = 0;
  holders = 0;
  text = '';
}

const newPool = () => new Pool(() => new Note(), 'calls');
const usedSlots = (pool: Pool<Note>): number[] => {
  const slots: number[] = [];
  pool.forEach(({ slot }) => {
    slots.push(slot);
  });
  return slots;
};

describe('Pool', () => {
  it('keeps what is held and recycles the rest', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(9), { maxLength: 200 }), (uses) => {
        const pool = newPool();
        const held: Note[] = [];
        let most = 0;
        uses.forEach((use, index) => {
          if (use < 5) {
            const note = pool.take(index);
            expect([note.id, note.holders, note.text]).toEqual([index, 1, '']);
            expect(held.map(({ slot }) => slot)).not.toContain(note.slot);
            note.text = `written by ${index}`;
            held.push(note);
          } else if (held.length > 0) {
            const [note] = held.splice((use * 7) % held.length, 1) as [Note];
            pool.release(note);
          }
          most = Math.max(most, held.length);
          expect(pool.used).toBe(held.length);
        });
        expect(usedSlots(pool)).toEqual(held.map(({ slot }) => slot).sort((a, b) => a - b));
        expect(Math.max(-1, ...usedSlots(pool))).toBeLessThan(most);
      }),
    );
  });

  it('frees a record with its last holder', () => {
    const pool = newPool();
    const note = pool.take(1);
    note.holders += 1;
    pool.release(note);
    expect(pool.used).toBe(1);
    pool.release(note);
    expect(pool.used).toBe(0);
    expect(() => pool.release(note)).toThrow('released twice');
    expect(pool.take(2).slot).toBe(note.slot);
  });

  it('gives the same slots after a copy, whatever the copy held before', () => {
    fc.assert(
      fc.property(fc.nat(60), fc.nat(60), fc.nat(60), (before, other, after) => {
        const fill = (pool: Pool<Note>, count: number) => {
          const notes = Array.from({ length: count }, (_, index) => pool.take(index));
          for (const note of notes) if (note.id % 2 === 0) pool.release(note);
        };
        const original = newPool();
        const copy = newPool();
        fill(original, before);
        fill(copy, other);
        const between = newPool();
        original.copyTo(between, PACKING);
        between.copyTo(copy);
        copy.resume();
        const slots = (pool: Pool<Note>) =>
          Array.from({ length: after }, () => pool.take(100).slot);
        expect(slots(copy)).toEqual(slots(original));
        expect(usedSlots(copy)).toEqual(usedSlots(original));
        for (const slot of usedSlots(original)) expect(copy.at(slot)).toEqual(original.at(slot));
        expect(copy.used).toBe(original.used);
      }),
    );
  });
});
