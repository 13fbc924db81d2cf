/** Few enough for a page to be copied within microseconds, many enough for a list of pages to be short. */
const PAGE_SHIFT = 6;
/** Records on a page. */
export const PAGE_ROWS = 1 << PAGE_SHIFT;
const ROW_MASK = PAGE_ROWS - 1;

interface Page<T> {
  /** The mark of whoever may change it. */
  readonly owner: object;
  readonly rows: (T | undefined)[];
  used: number;
}

/**
 * Records by whole number, on pages. A copy shares all pages; whoever changes one of them first makes another page of
 * it. So a snapshot costs what has changed since the one before, and not what there is.
 */
export class SharedPages<T extends object> {
  /** By number, from the first that holds a record to the last; undefined where there is none. */
  #pages: (Page<T> | undefined)[] = [];
  /** Number of the first page. */
  #first = 0;
  /** Pages with this mark are nobody else's. */
  #owner = {};
  #size = 0;

  get size(): number {
    return this.#size;
  }

  /** Pages from the first to the last, also those without a record. */
  get pages(): number {
    return this.#pages.length;
  }

  /** To be read only: others may share it. */
  get(number: number): Readonly<T> | undefined {
    return this.#pageOf(number)?.rows[number & ROW_MASK];
  }

  /** To be read and changed: nobody else has this record, until the next copy. What was read before may be an older one. */
  toChange(number: number): T | undefined {
    const page = this.#pageOf(number);
    if (page === undefined) return undefined;
    const record = page.rows[number & ROW_MASK];
    if (record === undefined || page.owner === this.#owner) return record;
    return this.#own(page, number).rows[number & ROW_MASK];
  }

  /** @param record one that nobody else has */
  set(number: number, record: T): void {
    const shared = this.#pageOf(number);
    const page = shared === undefined ? this.#begin(number) : this.#own(shared, number);
    if (page.rows[number & ROW_MASK] === undefined) {
      page.used += 1;
      this.#size += 1;
    }
    page.rows[number & ROW_MASK] = record;
  }

  delete(number: number): boolean {
    const shared = this.#pageOf(number);
    if (shared?.rows[number & ROW_MASK] === undefined) return false;
    this.#size -= 1;
    if (shared.used === 1) {
      this.#pages[(number >>> PAGE_SHIFT) - this.#first] = undefined;
      this.#trim();
      return true;
    }
    const page = this.#own(shared, number);
    page.rows[number & ROW_MASK] = undefined;
    page.used -= 1;
    return true;
  }

  clear(): void {
    this.#pages = [];
    this.#size = 0;
  }

  /** In the order of their numbers. */
  *[Symbol.iterator](): Generator<[number, Readonly<T>]> {
    for (const [index, page] of this.#pages.entries()) {
      if (page === undefined) continue;
      const from = (this.#first + index) * PAGE_ROWS;
      for (const [row, record] of page.rows.entries()) {
        if (record !== undefined) yield [from + row, record];
      }
    }
  }

  copyTo(target: SharedPages<T>): void {
    target.#pages = this.#pages.slice();
    target.#first = this.#first;
    target.#size = this.#size;
    // From now on each of the two changes pages of its own only.
    target.#owner = {};
    this.#owner = {};
  }

  #pageOf(number: number): Page<T> | undefined {
    const index = (number >>> PAGE_SHIFT) - this.#first;
    return index < 0 ? undefined : this.#pages[index];
  }

  #begin(number: number): Page<T> {
    const at = number >>> PAGE_SHIFT;
    if (this.#size === 0) this.#first = at;
    while (at < this.#first) {
      this.#pages.unshift(undefined);
      this.#first -= 1;
    }
    while (at - this.#first >= this.#pages.length) this.#pages.push(undefined);
    const rows = new Array<T | undefined>(PAGE_ROWS).fill(undefined);
    const page = { owner: this.#owner, rows, used: 0 };
    this.#pages[at - this.#first] = page;
    return page;
  }

  #own(page: Page<T>, number: number): Page<T> {
    if (page.owner === this.#owner) return page;
    const rows = page.rows.map((record) => record && { ...record });
    const own = { owner: this.#owner, rows, used: page.used };
    this.#pages[(number >>> PAGE_SHIFT) - this.#first] = own;
    return own;
  }

  /** The list begins and ends with a page that holds a record. */
  #trim(): void {
    const pages = this.#pages;
    while (pages.length > 0 && pages.at(-1) === undefined) pages.pop();
    while (pages.length > 0 && pages[0] === undefined) {
      pages.shift();
      this.#first += 1;
    }
  }
}
