import { PAGE_ROWS, SharedPages } from './sharedPages';

/**
 * Records by key in the order in which they came, as a Map has them. A copy shares what neither of the two changes
 * (`SharedPages`), and finds out where its records stand when somebody first asks it: most snapshots never are.
 */
export class OrderedRecords<T extends object> {
  readonly #keyOf: (record: Readonly<T>) => number;
  /** By the number of their coming. */
  readonly #rows = new SharedPages<T>();
  /** Where the record with a key stands; null in a copy that was not asked yet. */
  #index: Map<number, number> | null = new Map();
  #next = 0;

  constructor(keyOf: (record: Readonly<T>) => number) {
    this.#keyOf = keyOf;
  }

  get size(): number {
    return this.#rows.size;
  }

  /** Places for records that it keeps, taken or not: never much more than twice as many as there are records. */
  get room(): number {
    return this.#rows.pages * PAGE_ROWS;
  }

  has(key: number): boolean {
    return this.#places.has(key);
  }

  /** To be read only: others may share it. */
  get(key: number): Readonly<T> | undefined {
    const place = this.#places.get(key);
    return place === undefined ? undefined : this.#rows.get(place);
  }

  /** To be read and changed, until the next copy. */
  toChange(key: number): T | undefined {
    const place = this.#places.get(key);
    return place === undefined ? undefined : this.#rows.toChange(place);
  }

  /** Adds one that nobody else has, after all others. Its key must be new. */
  add(record: T): void {
    if (this.room > 2 * (this.size + PAGE_ROWS)) this.#closeRanks();
    this.#places.set(this.#keyOf(record), this.#next);
    this.#rows.set(this.#next, record);
    this.#next += 1;
  }

  /** It goes behind all others. */
  moveToEnd(key: number): void {
    const record = this.toChange(key);
    if (record === undefined) return;
    this.delete(key);
    this.add(record);
  }

  delete(key: number): boolean {
    const place = this.#places.get(key);
    if (place === undefined) return false;
    this.#places.delete(key);
    return this.#rows.delete(place);
  }

  clear(): void {
    this.#rows.clear();
    this.#index = new Map();
    this.#next = 0;
  }

  *keys(): Generator<number> {
    for (const [, record] of this.#rows) yield this.#keyOf(record);
  }

  *values(): Generator<Readonly<T>> {
    for (const [, record] of this.#rows) yield record;
  }

  *[Symbol.iterator](): Generator<[number, Readonly<T>]> {
    for (const [, record] of this.#rows) yield [this.#keyOf(record), record];
  }

  copyTo(target: OrderedRecords<T>): void {
    this.#rows.copyTo(target.#rows);
    target.#index = null;
    target.#next = this.#next;
  }

  get #places(): Map<number, number> {
    if (this.#index !== null) return this.#index;
    this.#index = new Map();
    for (const [place, record] of this.#rows) this.#index.set(this.#keyOf(record), place);
    return this.#index;
  }

  /** More than half of the places are empty, as where those that stay longest are used most: they are given up. */
  #closeRanks(): void {
    const records = [...this.values()];
    this.clear();
    for (const record of records) this.add({ ...record });
  }
}
