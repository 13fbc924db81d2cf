import { PlaceKind, packPlace, placeKind, unpackContents } from '../engine';

/** The session store as a place. */
export const STORE = packPlace(PlaceKind.store, 0);
/** Its replica. */
export const REPLICA = packPlace(PlaceKind.replica, 0);

/** What is kept in one place. */
interface Shelf {
  /** `packContents` by session. */
  readonly contents: ReadonlyMap<number, number>;
  /** Sessions by owner, each owner's in order: an old crowd keeps hundreds of thousands, of which a few are looked at. */
  readonly byOwner: ReadonlyMap<number, readonly number[]>;
}

interface FilledShelf extends Shelf {
  readonly contents: Map<number, number>;
  readonly byOwner: Lists;
}

/** Lists by number. A list of one may be that of many numbers, and never changes; a longer one belongs to its number. */
type Lists = Map<number, number[]>;

const EMPTY: Shelf = { contents: new Map(), byOwner: new Map() };

/** Copies in pockets are found by session, so that all pockets share one shelf. */
const shelfOf = (place: number): number =>
  placeKind(place) === PlaceKind.pocket ? PlaceKind.pocket : place;

/**
 * Where copies of sessions are. Places are `packPlace`, contents `packContents`, as in the trace.
 */
export class Copies {
  readonly #shelves = new Map<number, FilledShelf>();
  /** Places by session, of several memories the lowest first: it is the same however one came here. */
  readonly #identityAt: Lists = new Map();
  readonly #cartAt: Lists = new Map();
  /** Most sessions are in one place only: all of one place have the same list. */
  readonly #alone: Lists = new Map();

  /**
   * Puts a copy, or replaces the one that is there. One that only stands by, in a replica or beside
   * the store, is not where its session lives.
   */
  put(session: number, place: number, contents: number, standsBy = false): void {
    let shelf = this.#shelves.get(shelfOf(place));
    if (shelf === undefined) {
      shelf = { contents: new Map(), byOwner: new Map() };
      this.#shelves.set(shelfOf(place), shelf);
    }
    const { owner, identity, items } = unpackContents(contents);
    if (!shelf.contents.has(session)) addInOrder(shelf.byOwner, owner, session);
    shelf.contents.set(session, contents);
    if (standsBy) return;
    if (identity) addInOrder(this.#identityAt, session, place, this.#onlyIn(place));
    if (items >= 0) addInOrder(this.#cartAt, session, place, this.#onlyIn(place));
  }

  /** Takes a copy away and returns its contents, or undefined if there was none. */
  take(session: number, place: number): number | undefined {
    const shelf = this.#shelves.get(shelfOf(place));
    const contents = shelf?.contents.get(session);
    if (shelf !== undefined && contents !== undefined) {
      shelf.contents.delete(session);
      drop(shelf.byOwner, unpackContents(contents).owner, session);
    }
    drop(this.#identityAt, session, place);
    drop(this.#cartAt, session, place);
    return contents;
  }

  /** What a copy in this place holds, or undefined if there is none. */
  packedAt(session: number, place: number): number | undefined {
    return this.#shelves.get(shelfOf(place))?.contents.get(session);
  }

  /** Everything kept at a server or in the store. */
  at(place: number): Shelf {
    return this.#shelves.get(place) ?? EMPTY;
  }

  /** Where the copy is that proves identity; of several memories, the lowest. */
  identityPlace(session: number): number | undefined {
    return this.#identityAt.get(session)?.[0];
  }

  /** In how many places there is a copy that proves identity. */
  placesOfIdentity(session: number): number {
    return this.#identityAt.get(session)?.length ?? 0;
  }

  /** The cart kept under a session (or `PERSON_KEY` + person): where, and how many items. */
  cart(
    session: number,
    place = this.#cartAt.get(session)?.[0],
  ): { readonly place: number; readonly items: number } | null {
    if (place === undefined) return null;
    const contents = this.packedAt(session, place);
    return contents === undefined ? null : { place, items: unpackContents(contents).items };
  }

  #onlyIn(place: number): number[] {
    const list = this.#alone.get(place) ?? [place];
    this.#alone.set(place, list);
    return list;
  }
}

/** @param single the list of this value alone, where there is one for all */
function addInOrder(lists: Lists, key: number, value: number, single?: number[]): void {
  const known = lists.get(key);
  if (known === undefined) {
    lists.set(key, single ?? [value]);
    return;
  }
  const isLast = value > (known.at(-1) as number);
  if (!isLast && known.includes(value)) return;
  const list = known.length > 1 ? known : [...known];
  list.push(value);
  if (!isLast) list.sort((one, other) => one - other);
  lists.set(key, list);
}

function drop(lists: Lists, key: number, value: number): void {
  const known = lists.get(key);
  const at = known?.indexOf(value) ?? -1;
  if (known === undefined || at < 0) return;
  if (known.length === 1) lists.delete(key);
  else known.splice(at, 1);
}
