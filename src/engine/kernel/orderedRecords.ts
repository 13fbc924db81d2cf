import { SharedPages } from './sharedPages';

/**
 * Records by key in the order in which they came, as a Map has them. A copy shares what neither of the two changes
 * (`SharedPages`), and finds out where its records stand when somebody first asks it: most snapshots never are.
 */
export class OrderedRecords<T extends object> {
  readonly #keyOf: (record: Readonly<T>) => number;
  /** By the number of their coming. */
  readonly #rows = new SharedPages<T>();
  /** Where the record with a key stands; null in a copy that was not asked yet. */
  #index: Map<number, number> | null = null;
  #next = 0;

  constructor(keyOf: (record: Readonly<T>) => number) {
    this.#keyOf = keyOf;
  }

  get size(): number {
    return this.#rows.size;
  }

  has(key: number): boolean {
    return this.get(key) !== undefined;
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

  delete(key: number): void {
    const place = this.#places.get(key);
    if (place === undefined) return;
    this.#places.delete(key);
    this.#rows.delete(place);
  }

  clear(): void {
    this.#rows.clear();
    this.#index = null;
  }

  *values(): Generator<Readonly<T>> {
    for (const [, record] of this.#rows) yield record;
  }

  copyTo(target: OrderedRecords<T>): void {
    this.#rows.copyTo(target.#rows);
    target.#index = null;
    target.#next = this.#next;
  }

  get #places(): Map<number, number> {
    this.#index ??= new Map([...this.#rows].map(([place, record]) => [this.#keyOf(record), place]));
    return this.#index;
  }
}
