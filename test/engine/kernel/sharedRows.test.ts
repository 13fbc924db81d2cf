/**
 * Goal: records in shared rows are those of a plain map, in every copy as in the original, whatever is done to any of
 * them afterwards, and also while somebody walks through one; and a copy shares what neither of the two has changed.
 * Method: random acts on several tables that are copied to each other, side by side with plain maps; the same walk
 * through pages that are shared and through pages that are not; then pages are counted.
 */

import { describe, expect, it } from 'vitest';
import { OrderedRows } from '../../../src/engine/kernel/orderedRows';
import { PAGE_ROWS, Row, SharedRows } from '../../../src/engine/kernel/sharedRows';
import fc from '../../support/random';

/** A record of two columns that refers to a string; all three say the same in the end. */
class Item extends Row<string> {
  static readonly COLUMNS = 2;

  get key(): number {
    return this.read(0);
  }

  get value(): number {
    return this.thing === `${this.read(1)}` ? this.read(1) : Number.NaN;
  }
  set value(value: number) {
    this.write(1, value);
    this.thing = `${value}`;
  }

  fill(key: number, value: number): void {
    this.write(0, key);
    this.value = value;
  }
}
type Items = SharedRows<Item, string>;
type OrderedItems = OrderedRows<Item, string>;
const itemOf = (...at: ConstructorParameters<typeof Item>) => new Item(...at);

/** What plays on, and three copies: of it, of each other, and taken back. */
const TABLES = 4;
const FEW = 20;
const few = fc.integer({ min: 0, max: FEW });
const keys = fc.oneof(few, fc.integer({ min: 0, max: 40 * PAGE_ROWS }));
const intervention = (key: fc.Arbitrary<number>, clearsOnceIn: number) =>
  fc.record({
    does: fc.oneof(
      {
        weight: clearsOnceIn - 1,
        arbitrary: fc.constantFrom('set', 'set', 'set', 'change', 'delete', 'copy', 'moveToEnd'),
      },
      { weight: 1, arbitrary: fc.constant('clear') },
    ),
    key,
    /** Whose act it is, and for a copy how many tables further it goes. */
    at: fc.nat({ max: TABLES - 1 }),
    further: fc.integer({ min: 1, max: TABLES - 1 }),
  });
const interventions = fc.array(intervention(keys, 200), { maxLength: 600 });
/** Interventions on the way: after so many records that were walked past. */
const walk = fc.array(
  fc.record({ after: fc.integer({ min: 1, max: FEW }), intervention: intervention(few, 10) }),
  {
    maxLength: 30,
  },
);
type Walk = typeof walk extends fc.Arbitrary<infer Some> ? Some : never;
type ChangeAt = Walk[number]['intervention'];

type Plain = Map<number, number>;
const entryOf = ({ key, value }: Readonly<Item>) => [key, value] as const;

/** All records as they were when they were come upon, while interventions are done. */
function walked<Come, Seen>(
  through: Iterable<Come>,
  see: (one: Come) => Seen,
  steps: Walk,
  act: (one: ChangeAt, turn: number) => void,
): Seen[] {
  const seen: Seen[] = [];
  for (const one of through) {
    seen.push(see(one));
    for (const [turn, { after, intervention }] of steps.entries()) {
      if (after === seen.length) act(intervention, 1000 + turn);
    }
  }
  return seen;
}

function becomes(plain: Plain, other: Plain): void {
  plain.clear();
  for (const [key, value] of other) plain.set(key, value);
}

describe('records in shared rows', () => {
  const listed = (pages: Items) => [...pages].map(([, item]) => entryOf(item));
  const sorted = (entries: Iterable<readonly [number, number]>) =>
    [...entries].sort(([one], [other]) => one - other);
  const made = () => Array.from({ length: TABLES }, () => new SharedRows(Item.COLUMNS, itemOf));

  const put = (kept: Items, key: number, value: number) => {
    const item = kept.toChange(key) ?? kept.add(key);
    item.fill(key, value);
  };

  function act(tables: readonly Items[], { does, key, at, further }: ChangeAt, turn: number) {
    const kept = tables[at] as Items;
    if (does === 'set') put(kept, key, turn);
    if (does === 'delete') kept.delete(key);
    if (does === 'copy') kept.copyTo(tables[(at + further) % TABLES] as Items);
    if (does === 'clear') kept.clear();
    const item = does === 'change' ? kept.toChange(key) : undefined;
    if (item !== undefined) item.value = turn;
  }

  function actPlainly(
    tables: readonly Plain[],
    { does, key, at, further }: ChangeAt,
    turn: number,
  ) {
    const plain = tables[at] as Plain;
    if (does === 'set' || (does === 'change' && plain.has(key))) plain.set(key, turn);
    if (does === 'delete') plain.delete(key);
    if (does === 'copy') becomes(tables[(at + further) % TABLES] as Plain, plain);
    if (does === 'clear') plain.clear();
  }

  it('agree with a plain map, and so do their copies', () => {
    fc.assert(
      fc.property(interventions, (all) => {
        const tables = made();
        const plain = tables.map((): Plain => new Map());
        for (const [turn, one] of all.entries()) {
          act(tables, one, turn);
          actPlainly(plain, one, turn);
          for (const [at, kept] of tables.entries()) {
            expect(kept.get(one.key)?.value).toBe(plain[at]?.get(one.key));
            expect(kept.size).toBe(plain[at]?.size);
          }
        }
        expect(tables.map((kept) => sorted(listed(kept)))).toEqual(plain.map(sorted));
      }),
    );
  });

  it('are walked through in one way, whether pages are shared or not', () => {
    fc.assert(
      fc.property(fc.array(few), walk, (all, steps) => {
        const [own, shared] = [false, true].map((isShared) => {
          const tables = made();
          const [now, copy] = tables as [Items, Items];
          for (const key of all) put(now, key, 0);
          if (isShared) now.copyTo(copy);
          return walked(
            now,
            ([, item]) => entryOf(item),
            steps,
            (one, turn) => act(tables, { ...one, at: 0 }, turn),
          );
        });
        expect(shared).toEqual(own);
      }),
    );
  });

  it('are copied page by page, when one is changed', () => {
    const pages = new SharedRows(Item.COLUMNS, itemOf);
    const count = 100 * PAGE_ROWS;
    for (let key = 0; key < count; key += 1) pages.add(key).fill(key, 0);
    const copy = new SharedRows(Item.COLUMNS, itemOf);
    const shared = () =>
      [...pages].filter(([key, item]) => copy.get(key)?.page === item.page).length;
    pages.copyTo(copy);
    expect(shared()).toBe(count);
    for (const key of [0, 1, 5 * PAGE_ROWS]) (pages.toChange(key) as Item).value = 1;
    pages.delete(count - 1);
    pages.add(count).fill(count, 1);
    expect([shared(), copy.size]).toEqual([97 * PAGE_ROWS, count]);
  });
});

describe('records in order', () => {
  const made = () => new OrderedRows(Item.COLUMNS, itemOf, ({ key }: Readonly<Item>) => key);
  const listed = (records: OrderedItems) => [...records.values()].map(entryOf);

  function act(tables: readonly OrderedItems[], one: ChangeAt, turn: number) {
    const { does, key, at, further } = one;
    const kept = tables[at] as OrderedItems;
    if (does === 'set' && !kept.has(key)) kept.add(key).fill(key, turn);
    if (does === 'delete') kept.delete(key);
    if (does === 'moveToEnd') kept.moveToEnd(key);
    if (does === 'copy') kept.copyTo(tables[(at + further) % TABLES] as OrderedItems);
    if (does === 'clear') kept.clear();
    const item = does === 'change' ? kept.toChange(key) : undefined;
    if (item !== undefined) item.value = turn;
  }

  function actPlainly(
    tables: readonly Plain[],
    { does, key, at, further }: ChangeAt,
    turn: number,
  ) {
    const plain = tables[at] as Plain;
    const value = plain.get(key);
    if (does === 'set' && value === undefined) plain.set(key, turn);
    if (does === 'change' && value !== undefined) plain.set(key, turn);
    if (does === 'delete' || does === 'moveToEnd') plain.delete(key);
    if (does === 'moveToEnd' && value !== undefined) plain.set(key, value);
    if (does === 'copy') becomes(tables[(at + further) % TABLES] as Plain, plain);
    if (does === 'clear') plain.clear();
  }

  it('agree with a plain map, and so do their copies, also on a walk', () => {
    fc.assert(
      fc.property(interventions, walk, (all, steps) => {
        const tables = Array.from({ length: TABLES }, made);
        const plain = tables.map((): Plain => new Map());
        for (const [turn, one] of all.entries()) {
          act(tables, one, turn);
          actPlainly(plain, one, turn);
          for (const [at, kept] of tables.entries()) {
            expect(kept.get(one.key)?.value).toBe(plain[at]?.get(one.key));
            expect([kept.has(one.key), kept.size]).toEqual([
              plain[at]?.has(one.key),
              plain[at]?.size,
            ]);
          }
        }
        expect(tables.map(listed)).toEqual(plain.map((map) => [...map]));
        for (const [at, kept] of tables.entries()) {
          const seen = walked(kept.values(), entryOf, steps, (one, turn) =>
            act(tables, { ...one, at }, turn),
          );
          const plainly = walked(
            plain[at] as Plain,
            (entry) => entry,
            steps,
            (one, turn) => actPlainly(plain, { ...one, at }, turn),
          );
          expect(seen).toEqual(plainly);
        }
        expect(tables.map(listed)).toEqual(plain.map((map) => [...map]));
      }),
    );
  });
});
