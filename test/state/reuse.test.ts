/**
 * Goal: readers can tell by identity which part of a view has changed.
 * Method: equal and unequal copies of nested data.
 */
import { describe, expect, it } from 'vitest';
import { reuse } from '../../src/state/reuse';

const make = () => ({ list: [{ id: 1 }, { id: 2 }], other: { deep: { value: null as null | 1 } } });

describe('reuse', () => {
  it('gives back the old object when nothing has changed', () => {
    const before = make();
    expect(reuse(before, make())).toBe(before);
  });

  it('keeps the unchanged parts and replaces the way down to what changed', () => {
    const before = make();
    const next = make();
    next.other.deep.value = 1;
    const after = reuse(before, next);
    expect(after).toEqual(next);
    expect(after).not.toBe(before);
    expect(after.list).toBe(before.list);
  });

  it.each([
    [
      [1, 2, 3],
      [1, 2],
    ],
    [[1], { 0: 1 }],
    [{ a: 1 }, { a: undefined }],
    [{ a: 1, b: 2 }, { a: 1 }],
    [null, { a: 1 }],
    [{ a: 1 }, null],
  ])('does not mistake %j for %j', (before, next) => {
    expect(reuse<unknown>(before, next)).toEqual(next);
  });
});
