/** Few enough rows for a page to be copied within microseconds, many enough for there to be few pages. */
const PAGE_SHIFT = 6;
/** Rows on a page. */
export const PAGE_ROWS = 1 << PAGE_SHIFT;
const ROW_MASK = PAGE_ROWS - 1;

/** A page: the numbers of its rows, and what each row refers to, if rows refer to anything. */
interface Page<T> {
  /** The mark of whoever may change it. */
  readonly owner: object;
  /** The same in all copies of a page, and another one once a page was emptied and begun anew. */
  readonly begun: object;
  /** One row after the other: whether it is there (1), then its columns. */
  readonly numbers: Float64Array;
  readonly things: (T | undefined)[];
  used: number;
}

/**
 * A record of a table as one asks for it: made anew each time, and gone as soon as nobody looks at it. What lasts are
 * the numbers on its page. Each kind of record names its columns, from 0 on, in a class of its own.
 */
export abstract class Row<T = never> {
  /** The same object for everybody who shares it. */
  readonly page: Page<T>;
  readonly #row: number;
  /** Where its first column is. */
  readonly #first: number;

  constructor(page: Page<T>, row: number, first: number) {
    this.page = page;
    this.#row = row;
    this.#first = first;
  }

  protected read(column: number): number {
    return this.page.numbers[this.#first + column] as number;
  }

  protected write(column: number, value: number): void {
    this.page.numbers[this.#first + column] = value;
  }

  protected get thing(): T {
    return this.page.things[this.#row] as T;
  }

  protected set thing(thing: T) {
    this.page.things[this.#row] = thing;
  }
}

/** Makes a record as one asks for it. */
type RowOf<R, T> = (page: Page<T>, row: number, first: number) => R;

/**
 * Records by whole number. They are numbers in typed columns, on pages: of hundreds of thousands, a collector of garbage
 * has to visit a few thousand pages. A copy shares all pages; whoever changes one of them first makes another page of it.
 * So a snapshot costs what has changed since the one before, and not what there is.
 */
export class SharedRows<R extends Row<T>, T = never> {
  #pages = new Map<number, Page<T>>();
  /** Pages with this mark are nobody else's. */
  #owner = {};
  /** Numbers in a row. */
  readonly #width: number;
  readonly #rowOf: RowOf<R, T>;
  /** How many records there are. */
  size = 0;

  constructor(columns: number, rowOf: RowOf<R, T>) {
    this.#width = columns + 1;
    this.#rowOf = rowOf;
  }

  has(number: number): boolean {
    const page = this.#pages.get(number >>> PAGE_SHIFT);
    return page?.numbers[(number & ROW_MASK) * this.#width] === 1;
  }

  /** To be read only: others may share it. What was read before the last change of it may be an older one. */
  get(number: number): Readonly<R> | undefined {
    const page = this.#pages.get(number >>> PAGE_SHIFT);
    const row = number & ROW_MASK;
    const at = row * this.#width;
    return page?.numbers[at] === 1 ? this.#rowOf(page, row, at + 1) : undefined;
  }

  /** To be read and changed, until the next copy: nobody else has this record. */
  toChange(number: number): R | undefined {
    const page = this.#pages.get(number >>> PAGE_SHIFT);
    const row = number & ROW_MASK;
    const at = row * this.#width;
    if (page?.numbers[at] !== 1) return undefined;
    return this.#rowOf(page.owner === this.#owner ? page : this.#own(number), row, at + 1);
  }

  /** A new record, to be filled in: 0 in all columns. */
  add(number: number): R {
    const page = this.#own(number);
    const row = number & ROW_MASK;
    const at = row * this.#width;
    page.numbers.fill(0, at, at + this.#width);
    page.numbers[at] = 1;
    page.used += 1;
    this.size += 1;
    return this.#rowOf(page, row, at + 1);
  }

  delete(number: number): boolean {
    if (!this.has(number)) return false;
    const page = this.#own(number);
    const row = number & ROW_MASK;
    page.numbers[row * this.#width] = 0;
    // Rows that refer to nothing have no list of it.
    if (page.things.length > 0) page.things[row] = undefined;
    page.used -= 1;
    this.size -= 1;
    if (page.used === 0) this.#pages.delete(number >>> PAGE_SHIFT);
    return true;
  }

  /** A record gets another number, which must be free. */
  move(from: number, to: number): void {
    const old = this.#pages.get(from >>> PAGE_SHIFT) as Page<T>;
    this.add(to);
    const page = this.#own(to);
    const at = (from & ROW_MASK) * this.#width;
    page.numbers.set(old.numbers.subarray(at, at + this.#width), (to & ROW_MASK) * this.#width);
    if (old.things.length > 0) page.things[to & ROW_MASK] = old.things[from & ROW_MASK];
    this.delete(from);
  }

  clear(): void {
    this.#pages.clear();
    this.size = 0;
  }

  /**
   * By page, in the order in which pages were begun. What is changed on the way is seen, shared pages or not: what comes
   * next must not depend on whether somebody has just made a copy.
   */
  *[Symbol.iterator](): Generator<[number, Readonly<R>]> {
    for (const [number, first] of this.#pages) {
      let page: Page<T> | undefined = first;
      for (let row = 0; row < PAGE_ROWS && page?.begun === first.begun; row += 1) {
        const at = row * this.#width;
        if (page.numbers[at] !== 1) continue;
        yield [number * PAGE_ROWS + row, this.#rowOf(page, row, at + 1)];
        page = this.#pages.get(number);
      }
    }
  }

  copyTo(target: SharedRows<R, T>): void {
    target.#pages = new Map(this.#pages);
    target.size = this.size;
    // Pages with this one's mark are shared from now on. The target's own mark is on none of them.
    this.#owner = {};
  }

  #own(number: number): Page<T> {
    const at = number >>> PAGE_SHIFT;
    const page = this.#pages.get(at);
    if (page?.owner === this.#owner) return page;
    const own = {
      owner: this.#owner,
      begun: page?.begun ?? {},
      numbers: page?.numbers.slice() ?? new Float64Array(this.#width * PAGE_ROWS),
      things: page?.things.slice() ?? [],
      used: page?.used ?? 0,
    };
    this.#pages.set(at, own);
    return own;
  }
}
