/**
 * Goal: what is packed comes back as it was, and takes few bytes where numbers are alike.
 * Method: random numbers of any kind, and records with every kind of field, beside what they were.
 */

import { describe, expect, it } from 'vitest';
import { type PackedNumbers, packNumbers } from '../../../src/engine/kernel/packedNumbers';
import { PackedRecords } from '../../../src/engine/kernel/packedRecords';
import fc from '../../support/random';

const whole = fc.oneof(
  fc.integer({ min: -3, max: 252 }),
  fc.integer({ min: 1_800_000_000_000, max: 1_800_000_070_000 }),
  fc.integer({ min: -1, max: 0xffffffff }),
  fc.maxSafeInteger(),
);
const numbers = fc.oneof(
  ...[fc.constant(7), fc.nat(200), fc.nat(60_000), whole, fc.double(), fc.constant(-0)].map((of) =>
    fc.array(of as fc.Arbitrary<number>, { maxLength: 80 }),
  ),
);
const pack = (of: readonly number[], begin = 0, end = of.length): PackedNumbers =>
  packNumbers([{ of, begin, end }])[0] as PackedNumbers;
const unpacked = (packed: PackedNumbers): number[] =>
  Array.from({ length: packed.length }, (_, place) => packed.at(place));

describe('packed numbers', () => {
  it('are what they were, to the bit', () => {
    fc.assert(
      fc.property(numbers, numbers, fc.nat(9), (some, others, gone) => {
        const all = [...some, ...others];
        expect(unpacked(pack(all))).toEqual(all);
        const part = pack(all, some.length, all.length);
        expect(unpacked(part)).toEqual(others);
        const into: number[] = [];
        part.unpack(Math.min(gone, others.length), into, 0);
        expect(into).toEqual(others.slice(gone));
      }),
    );
  });

  it.each([
    [[5, 5, 5, 5], 0],
    [[1_000_000_000_000, 1_000_000_000_255], 2],
    [[-1, 0xfffe], 4],
    [[-1, 0xfffffffe], 8],
    [[-1, 0xffffffff], 16],
    [[0, 0.5], 16],
  ])('%j take %i bytes', (some, bytes) => {
    expect(pack(some).bytes).toBe(bytes);
  });
});

/** A record with every kind of field. */
class Thing {
  index = 0;
  atUs = -1;
  isOpen = false;
  word = 'one';
  note: object | null = null;
}

describe('packed records', () => {
  it.each([3, 100])('are what %i of them were', (count) => {
    const notes = [{}, {}];
    const things = Array.from({ length: count }, (_, index) =>
      Object.assign(new Thing(), {
        index,
        atUs: index % 7 === 0 ? -1 : index * 1e9,
        isOpen: index % 3 === 0,
        word: index === 2 ? 'two' : 'one',
        note: notes[index % 3] ?? null,
      }),
    );
    const before = things.map((thing) => ({ ...thing }));
    const packed = new PackedRecords(things, ['index']);
    for (const thing of things) Object.assign(thing, { atUs: 5, isOpen: true, note: null });
    const others = things.map((_, index) => Object.assign(new Thing(), { index }));
    packed.unpack(others);
    expect(others).toEqual(before);
    expect(others[1]?.note).toBe(notes[1]);
    expect(others[0]).toBeInstanceOf(Thing);
  });
});
