import { type Row, SharedRows } from './sharedRows';

/**
 * Records by key in the order in which they came, as a Map has them. A copy shares what neither of the two changes
 * (`SharedRows`), and finds out where its records stand when somebody first asks it: most snapshots never are.
 */
export class OrderedRows<R extends Row<T>, T> {
  readonly #keyOf: (record: Readonly<R>) => number;
  /** By the number of their coming. */
  readonly #rows: SharedRows<R, T>;
  /** Where the record with a key stands; null in a copy that was not asked yet. */
  #index: Map<number, number> | null = null;
  #next = 0;

  /** @param keyOf the key of a record that is filled in */
  constructor(
    columns: number,
    rowOf: ConstructorParameters<typeof SharedRows<R, T>>[1],
    keyOf: (record: Readonly<R>) => number,
  ) {
    this.#rows = new SharedRows(columns, rowOf);
    this.#keyOf = keyOf;
  }

  get size(): number {
    return this.#rows.size;
  }

  has(key: number): boolean {
    return this.#places.has(key);
  }

  /** To be read only: others may share it. */
  get(key: number): Readonly<R> | undefined {
    const place = this.#places.get(key);
    return place === undefined ? undefined : this.#rows.get(place);
  }

  /** To be read and changed, until the next copy. */
  toChange(key: number): R | undefined {
    const place = this.#places.get(key);
    return place === undefined ? undefined : this.#rows.toChange(place);
  }

  /** A record after all others, to be filled in. Its key must be new. */
  add(key: number): R {
    this.#places.set(key, this.#next);
    this.#next += 1;
    return this.#rows.add(this.#next - 1);
  }

  /** It goes behind all others. */
  moveToEnd(key: number): void {
    const place = this.#places.get(key);
    if (place === undefined) return;
    this.#rows.move(place, this.#next);
    this.#places.set(key, this.#next);
    this.#next += 1;
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

  *values(): Generator<Readonly<R>> {
    for (const [, record] of this.#rows) yield record;
  }

  copyTo(target: OrderedRows<R, T>): void {
    this.#rows.copyTo(target.#rows);
    target.#index = null;
    target.#next = this.#next;
  }

  get #places(): Map<number, number> {
    this.#index ??= this.#findPlaces();
    return this.#index;
  }

  #findPlaces(): Map<number, number> {
    const places = new Map<number, number>();
    for (const [place, record] of this.#rows) places.set(this.#keyOf(record), place);
    return places;
  }
}
