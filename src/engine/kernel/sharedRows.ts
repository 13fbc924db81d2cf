/** Few enough rows for a page to be copied within microseconds, many enough for there to be few pages. */
const PAGE_SHIFT = 6;
/** Rows on a page. */
export const PAGE_ROWS = 1 << PAGE_SHIFT;
const ROW_MASK = PAGE_ROWS - 1;

/** A page: the numbers of its rows, and what each row refers to, if rows refer to anything. */
export interface Page<T> {
  /** The mark of whoever may change it. */
  readonly owner: object;
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
  declare readonly page: Page<T>;
  declare private readonly row: number;
  /** Where its first column is. */
  declare private readonly first: number;

  // Declared only and assigned here: a field that a class defines takes longer to make than the rest of a record.
  constructor(page: Page<T>, row: number, first: number) {
    this.page = page;
    this.row = row;
    this.first = first;
  }

  protected read(column: number): number {
    return this.page.numbers[this.first + column] as number;
  }

  /** A whole number below 2^31, as one: V8 keeps what it has read from a column of doubles as a double elsewhere, too. */
  protected readWhole(column: number): number {
    return (this.page.numbers[this.first + column] as number) | 0;
  }

  protected write(column: number, value: number): void {
    this.page.numbers[this.first + column] = value;
  }

  protected get thing(): T {
    return this.page.things[this.row] as T;
  }

  protected set thing(thing: T) {
    this.page.things[this.row] = thing;
  }
}

/** A table, whatever is in it: its pages, from one number on. */
export interface Table {
  readonly firstPage: number;
  readonly pages: readonly (Page<unknown> | undefined)[];
}

/** Where tables that become copies are noted, while somebody wants to know. */
export const copied: { tables: Table[] | null } = { tables: null };

/** Makes a record as one asks for it. */
type RowOf<R, T> = (page: Page<T>, row: number, first: number) => R;

/**
 * Records by whole numbers that are given one after the other. They are numbers in typed columns, on pages: of hundreds
 * of thousands, a collector of garbage has to visit a few thousand pages. A copy shares all pages; whoever changes one of
 * them first makes another page of it. So a snapshot costs what has changed since the one before, and not what there is.
 */
export class SharedRows<R extends Row<T>, T = never> {
  /** From the one with number `#firstPage` on. */
  #pages: (Page<T> | undefined)[] = [];
  #firstPage = 0;
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
    return this.#pageOf(number)?.numbers[this.#at(number)] === 1;
  }

  /** To be read only, and until it is changed or deleted: others may share it, and what was changed may be elsewhere. */
  get(number: number): Readonly<R> | undefined {
    const page = this.#pageOf(number);
    const at = this.#at(number);
    return page?.numbers[at] === 1 ? this.#rowOf(page, number & ROW_MASK, at + 1) : undefined;
  }

  /** To be read and changed, until the next copy: nobody else has this record. */
  toChange(number: number): R | undefined {
    const page = this.#pageOf(number);
    const at = this.#at(number);
    if (page?.numbers[at] !== 1) return undefined;
    const own = page.owner === this.#owner ? page : this.#own(number);
    return this.#rowOf(own, number & ROW_MASK, at + 1);
  }

  /** A new record, to be filled in: 0 in all columns. */
  add(number: number): R {
    const page = this.#own(number);
    const at = this.#at(number);
    page.numbers.fill(0, at, at + this.#width);
    page.numbers[at] = 1;
    page.used += 1;
    this.size += 1;
    return this.#rowOf(page, number & ROW_MASK, at + 1);
  }

  delete(number: number): boolean {
    if (!this.has(number)) return false;
    const page = this.#own(number);
    page.numbers[this.#at(number)] = 0;
    // Rows that refer to nothing have no list of it.
    if (page.things.length > 0) page.things[number & ROW_MASK] = undefined;
    page.used -= 1;
    this.size -= 1;
    if (page.used === 0) this.#pages[(number >>> PAGE_SHIFT) - this.#firstPage] = undefined;
    return true;
  }

  /** A record gets another number, which must be free. */
  move(from: number, to: number): void {
    const old = this.#pageOf(from) as Page<T>;
    const at = this.#at(from);
    this.add(to);
    const page = this.#own(to);
    page.numbers.set(old.numbers.subarray(at, at + this.#width), this.#at(to));
    if (old.things.length > 0) page.things[to & ROW_MASK] = old.things[from & ROW_MASK];
    this.delete(from);
  }

  clear(): void {
    this.#pages = [];
    this.size = 0;
  }

  /** In order of number. What is changed on the way is seen. */
  *[Symbol.iterator](): Generator<[number, Readonly<R>]> {
    for (let number = this.#begin; number < this.#end; number += 1) {
      const record = this.get(number);
      if (record !== undefined) yield [number, record];
      else if (this.#pageOf(number) === undefined) number |= ROW_MASK;
    }
  }

  copyTo(target: SharedRows<R, T>): void {
    const gone = this.#pages.findIndex((page) => page !== undefined);
    this.#pages.splice(0, gone < 0 ? this.#pages.length : gone);
    this.#firstPage += Math.max(0, gone);
    target.#pages = this.#pages.slice();
    target.#firstPage = this.#firstPage;
    target.size = this.size;
    // Pages with this one's mark are shared from now on. The target's own mark is on none of them.
    this.#owner = {};
    copied.tables?.push({ firstPage: this.#firstPage, pages: target.#pages });
  }

  get #begin(): number {
    return this.#firstPage << PAGE_SHIFT;
  }

  get #end(): number {
    return (this.#firstPage + this.#pages.length) << PAGE_SHIFT;
  }

  #pageOf(number: number): Page<T> | undefined {
    return this.#pages[(number >>> PAGE_SHIFT) - this.#firstPage];
  }

  /** Where a row is on its page. */
  #at(number: number): number {
    return (number & ROW_MASK) * this.#width;
  }

  #own(number: number): Page<T> {
    const page = this.#pageOf(number);
    if (page?.owner === this.#owner) return page;
    const own = {
      owner: this.#owner,
      numbers: page?.numbers.slice() ?? new Float64Array(this.#width * PAGE_ROWS),
      things: page?.things.slice() ?? [],
      used: page?.used ?? 0,
    };
    this.#pages[this.#makeRoom(number >>> PAGE_SHIFT)] = own;
    return own;
  }

  /** Where a page is among the others, or will be. */
  #makeRoom(page: number): number {
    if (this.#pages.length === 0) this.#firstPage = page;
    for (; this.#firstPage > page; this.#firstPage -= 1) this.#pages.unshift(undefined);
    const at = page - this.#firstPage;
    while (this.#pages.length <= at) this.#pages.push(undefined);
    return at;
  }
}
