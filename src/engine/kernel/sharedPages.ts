/** Few enough records for a page to be copied within microseconds, many enough for there to be few pages. */
const PAGE_SHIFT = 6;
/** Records on a page. */
export const PAGE_ROWS = 1 << PAGE_SHIFT;
const ROW_MASK = PAGE_ROWS - 1;

interface Page<T> {
  /** The mark of whoever may change it. */
  readonly owner: object;
  /** The same in all copies of a page, and another one once a page was emptied and begun anew. */
  readonly begun: object;
  readonly rows: (T | undefined)[];
  used: number;
}

/**
 * Records by whole number, on pages. A copy shares all pages; whoever changes one of them first makes another page of
 * it. So a snapshot costs what has changed since the one before, and not what there is.
 */
export class SharedPages<T extends object> {
  #pages = new Map<number, Page<T>>();
  /** Pages with this mark are nobody else's. */
  #owner = {};
  /** How many records there are. */
  size = 0;

  /** To be read only: others may share it. */
  get(number: number): Readonly<T> | undefined {
    return this.#pages.get(number >>> PAGE_SHIFT)?.rows[number & ROW_MASK];
  }

  /** To be read and changed: nobody else has this record, until the next copy. What was read before may be an older one. */
  toChange(number: number): T | undefined {
    const page = this.#pages.get(number >>> PAGE_SHIFT);
    const record = page?.rows[number & ROW_MASK];
    if (record === undefined || page?.owner === this.#owner) return record;
    return this.#own(number).rows[number & ROW_MASK];
  }

  /** @param record one that nobody else has */
  set(number: number, record: T): void {
    this.#put(number, record, this.get(number) === undefined ? 1 : 0);
  }

  delete(number: number): boolean {
    const isThere = this.get(number) !== undefined;
    if (isThere) this.#put(number, undefined, -1);
    return isThere;
  }

  clear(): void {
    this.#pages.clear();
    this.size = 0;
  }

  /**
   * By page, in the order in which pages were begun. What is changed on the way is seen, shared pages or not: what comes
   * next must not depend on whether somebody has just made a copy.
   */
  *[Symbol.iterator](): Generator<[number, Readonly<T>]> {
    for (const [at, first] of this.#pages) {
      let page: Page<T> | undefined = first;
      for (let row = 0; row < PAGE_ROWS && page?.begun === first.begun; row += 1) {
        const record: T | undefined = page.rows[row];
        if (record === undefined) continue;
        yield [at * PAGE_ROWS + row, record];
        page = this.#pages.get(at);
      }
    }
  }

  copyTo(target: SharedPages<T>): void {
    target.#pages = new Map(this.#pages);
    target.size = this.size;
    // Pages with this one's mark are shared from now on. The target's own mark is on none of them.
    this.#owner = {};
  }

  #put(number: number, record: T | undefined, more: number): void {
    const page = this.#own(number);
    page.rows[number & ROW_MASK] = record;
    page.used += more;
    this.size += more;
    if (page.used === 0) this.#pages.delete(number >>> PAGE_SHIFT);
  }

  #own(number: number): Page<T> {
    const at = number >>> PAGE_SHIFT;
    const page = this.#pages.get(at);
    if (page?.owner === this.#owner) return page;
    const rows =
      page?.rows.map((record) => record && { ...record }) ?? new Array(PAGE_ROWS).fill(undefined);
    const own = { owner: this.#owner, begun: page?.begun ?? {}, rows, used: page?.used ?? 0 };
    this.#pages.set(at, own);
    return own;
  }
}
