import { copied, type Page, type Table } from './sharedRows';

/**
 * What some work makes, and the tables that it copies into, in the order in which it does: so none is forgotten of what
 * shares its pages with others.
 */
export function withTables<T>(work: () => T): {
  readonly made: T;
  readonly tables: readonly Table[];
} {
  const tables: Table[] = [];
  copied.tables = tables;
  try {
    return { made: work(), tables };
  } finally {
    copied.tables = null;
  }
}

/** About what a list of its own takes in V8, without and for each entry; what any other thing does; and a page, besides. */
const LIST_BYTES = 32;
const ENTRY_BYTES = 8;
const THING_BYTES = 64;
const PAGE_BYTES = 200;

/** Bytes of a table that another one does not share, which was a copy of the same once, or is none. */
export function bytesBeside(table: Table, other: Table | undefined): number {
  const from = table.firstPage - (other?.firstPage ?? 0);
  return table.pages.reduce((sum, page, at) => {
    const also = other?.pages[at + from];
    return page === undefined || page === also ? sum : sum + bytesOfPage(page, also);
  }, 0);
}

function bytesOfPage({ numbers, things }: Page<unknown>, other: Page<unknown> | undefined): number {
  let bytes = PAGE_BYTES + numbers.byteLength + ENTRY_BYTES * things.length;
  for (const [row, thing] of things.entries()) {
    if (thing !== undefined && thing !== other?.things[row]) bytes += bytesOfThing(thing);
  }
  return bytes;
}

const bytesOfThing = (thing: unknown): number =>
  Array.isArray(thing) ? LIST_BYTES + ENTRY_BYTES * thing.length : THING_BYTES;
