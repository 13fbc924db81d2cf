/**
 * Goal: records on shared pages are those of a plain map, in a copy as in the original, whatever is done to either
 * afterwards; and a copy shares what neither of the two has changed.
 * Method: random deeds on a run of copies, side by side with plain maps; then pages are counted.
 */

import { describe, expect, it } from 'vitest';
import { OrderedRecords } from '../../../src/engine/kernel/orderedRecords';
import { PAGE_ROWS, SharedPages } from '../../../src/engine/kernel/sharedPages';
import fc from '../../support/random';

interface Item {
  key: number;
  value: number;
}

const deed = fc.record({
  does: fc.constantFrom('set', 'set', 'set', 'change', 'delete', 'copy', 'restore', 'moveToEnd'),
  key: fc.oneof(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 0, max: 40 * PAGE_ROWS })),
});
const deeds = fc.array(deed, { maxLength: 600 });

/** What is kept, and the copy that was made last, each beside a plain map. */
class Pair<Kept> {
  readonly plain = new Map<number, number>();
  readonly kept: Kept;

  constructor(kept: Kept) {
    this.kept = kept;
  }

  become(other: ReadonlyMap<number, number>): void {
    this.plain.clear();
    for (const [key, value] of other) this.plain.set(key, value);
  }
}

describe('records on shared pages', () => {
  const listed = (pages: SharedPages<Item>) =>
    [...pages].map(([at, { value }]) => [at, value] as const).sort(([one], [other]) => one - other);
  const inOrder = (plain: ReadonlyMap<number, number>) =>
    [...plain].sort(([one], [other]) => one - other);

  it('agree with a plain map, and so do their copies', () => {
    fc.assert(
      fc.property(deeds, (all) => {
        const now = new Pair(new SharedPages<Item>());
        const copy = new Pair(new SharedPages<Item>());
        for (const [turn, { does, key }] of all.entries()) {
          if (does === 'set') {
            now.kept.set(key, { key, value: turn });
            now.plain.set(key, turn);
          } else if (does === 'change') {
            const item = now.kept.toChange(key);
            if (item !== undefined) item.value = turn;
            if (now.plain.has(key)) now.plain.set(key, turn);
          } else if (does === 'delete') {
            expect(now.kept.delete(key)).toBe(now.plain.delete(key));
          } else if (does === 'copy') {
            now.kept.copyTo(copy.kept);
            copy.become(now.plain);
          } else if (does === 'restore') {
            copy.kept.copyTo(now.kept);
            now.become(copy.plain);
          }
          expect(now.kept.get(key)?.value).toBe(now.plain.get(key));
          expect(now.kept.size).toBe(now.plain.size);
        }
        expect(listed(now.kept)).toEqual(inOrder(now.plain));
        expect(listed(copy.kept)).toEqual(inOrder(copy.plain));
        now.kept.clear();
        expect([listed(now.kept), now.kept.size]).toEqual([[], 0]);
        expect(listed(copy.kept)).toEqual(inOrder(copy.plain));
      }),
    );
  });

  it('are copied page by page, when one is changed', () => {
    const pages = new SharedPages<Item>();
    const count = 100 * PAGE_ROWS;
    for (let key = 0; key < count; key += 1) pages.set(key, { key, value: 0 });
    const copy = new SharedPages<Item>();
    const shared = () => [...pages].filter(([key, item]) => copy.get(key) === item).length;
    pages.copyTo(copy);
    expect(shared()).toBe(count);
    for (const key of [0, 1, 5 * PAGE_ROWS]) (pages.toChange(key) as Item).value = 1;
    pages.delete(count - 1);
    pages.set(count, { key: count, value: 1 });
    expect([shared(), copy.size]).toEqual([97 * PAGE_ROWS, count]);
  });
});

describe('records in order', () => {
  const made = () => new OrderedRecords<Item>(({ key }) => key);
  const listed = (records: OrderedRecords<Item>) =>
    [...records.values()].map(({ key, value }) => [key, value]);

  it('agree with a plain map, and so do their copies', () => {
    fc.assert(
      fc.property(deeds, (all) => {
        const now = new Pair(made());
        const copy = new Pair(made());
        for (const [turn, { does, key }] of all.entries()) {
          const { kept, plain } = now;
          if (does === 'set' && !plain.has(key)) {
            kept.add({ key, value: turn });
            plain.set(key, turn);
          } else if (does === 'change') {
            const item = kept.toChange(key);
            if (item !== undefined) item.value = turn;
            if (plain.has(key)) plain.set(key, turn);
          } else if (does === 'delete') {
            kept.delete(key);
            plain.delete(key);
          } else if (does === 'moveToEnd') {
            kept.moveToEnd(key);
            const value = plain.get(key);
            if (plain.delete(key)) plain.set(key, value as number);
          } else if (does === 'copy') {
            kept.copyTo(copy.kept);
            copy.become(plain);
          } else if (does === 'restore') {
            copy.kept.copyTo(kept);
            now.become(copy.plain);
          }
          expect([kept.get(key)?.value, kept.has(key)]).toEqual([plain.get(key), plain.has(key)]);
          expect(kept.size).toBe(plain.size);
        }
        expect(listed(now.kept)).toEqual([...now.plain]);
        expect(listed(copy.kept)).toEqual([...copy.plain]);
      }),
    );
  });
});
