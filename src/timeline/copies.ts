import { PlaceKind, packPlace, unpackContents } from '../engine';

/** The session store as a place. */
export const STORE = packPlace(PlaceKind.store, 0);

/** `packContents` by session. */
type Shelf = ReadonlyMap<number, number>;
const EMPTY: Shelf = new Map();

/** Copies in pockets are found by session, so that all pockets share one shelf. */
const shelfOf = (place: number): number =>
  (place & 3) === PlaceKind.pocket ? PlaceKind.pocket : place;

/**
 * Where copies of sessions are. Places are `packPlace`, contents `packContents`, as in the trace.
 */
export class Copies {
  readonly #shelves = new Map<number, Map<number, number>>();
  readonly #identityAt = new Map<number, number>();
  readonly #cartAt = new Map<number, number>();

  /**
   * Puts a copy, or replaces the one that is there. One that only stands by, in a replica or beside
   * the store, is not where its session lives.
   */
  put(session: number, place: number, contents: number, standsBy = false): void {
    let shelf = this.#shelves.get(shelfOf(place));
    if (shelf === undefined) {
      shelf = new Map();
      this.#shelves.set(shelfOf(place), shelf);
    }
    shelf.set(session, contents);
    if (standsBy) return;
    const { identity, items } = unpackContents(contents);
    if (identity) this.#identityAt.set(session, place);
    if (items >= 0) this.#cartAt.set(session, place);
  }

  /** Takes a copy away and returns its contents, or undefined if there was none. */
  take(session: number, place: number): number | undefined {
    const shelf = this.#shelves.get(shelfOf(place));
    const contents = shelf?.get(session);
    shelf?.delete(session);
    if (this.#identityAt.get(session) === place) this.#identityAt.delete(session);
    if (this.#cartAt.get(session) === place) this.#cartAt.delete(session);
    return contents;
  }

  /** Everything kept at a server or in the store. */
  at(place: number): Shelf {
    return this.#shelves.get(place) ?? EMPTY;
  }

  /** Where the copy is that proves identity. */
  identityPlace(session: number): number | undefined {
    return this.#identityAt.get(session);
  }

  /** The cart kept under a session (or `PERSON_KEY` + client): where, and how many items. */
  cart(session: number): { readonly place: number; readonly items: number } | null {
    const place = this.#cartAt.get(session);
    if (place === undefined) return null;
    const contents = this.#shelves.get(shelfOf(place))?.get(session);
    return contents === undefined ? null : { place, items: unpackContents(contents).items };
  }
}
