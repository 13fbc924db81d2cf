import { type Contents, PlaceKind, packPlace, unpackContents } from '../engine';

/** The session store as a place. */
export const STORE = packPlace(PlaceKind.store, 0);

/** `packContents` by session. */
type Shelf = ReadonlyMap<number, number>;
const EMPTY: Shelf = new Map();

/** Copies in pockets are found by session, so that all pockets share one shelf. */
const shelfOf = (place: number): number =>
  (place & 3) === PlaceKind.pocket ? PlaceKind.pocket : place;

/** Of several memories, the first one stands for all: so it is the same however one came here. */
function note(places: Map<number, number>, session: number, place: number): void {
  const known = places.get(session);
  const isLater =
    known !== undefined && ((known | place) & 3) === PlaceKind.memory && known < place;
  if (!isLater) places.set(session, place);
}

/**
 * Where copies of sessions are. Places are `packPlace`, contents `packContents`, as in the trace.
 */
export class Copies {
  readonly #shelves = new Map<number, Map<number, number>>();
  readonly #identityAt = new Map<number, number>();
  readonly #cartAt = new Map<number, number>();

  /** Puts a copy, or replaces the one that is there. */
  put(session: number, place: number, contents: number): void {
    let shelf = this.#shelves.get(shelfOf(place));
    if (shelf === undefined) {
      shelf = new Map();
      this.#shelves.set(shelfOf(place), shelf);
    }
    shelf.set(session, contents);
    const { identity, items } = unpackContents(contents);
    if (identity) note(this.#identityAt, session, place);
    if (items >= 0) note(this.#cartAt, session, place);
  }

  /** Takes a copy away and returns its contents, or undefined if there was none. */
  take(session: number, place: number): number | undefined {
    const shelf = this.#shelves.get(shelfOf(place));
    const contents = shelf?.get(session);
    shelf?.delete(session);
    this.#forget(this.#identityAt, session, place, ({ identity }) => identity);
    this.#forget(this.#cartAt, session, place, ({ items }) => items >= 0);
    return contents;
  }

  /** A copy is gone. Where servers send each other copies, another one may be left. */
  #forget(
    places: Map<number, number>,
    session: number,
    place: number,
    fits: (contents: Contents) => boolean,
  ): void {
    if (places.get(session) !== place) return;
    places.delete(session);
    if ((place & 3) !== PlaceKind.memory) return;
    for (const [other, shelf] of this.#shelves) {
      const contents = shelf.get(session);
      const isMemory = (other & 3) === PlaceKind.memory;
      if (isMemory && contents !== undefined && fits(unpackContents(contents))) {
        note(places, session, other);
      }
    }
  }

  /** Whether a copy is in this place. */
  has(session: number, place: number): boolean {
    return this.#shelves.get(shelfOf(place))?.has(session) === true;
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
  cart(
    session: number,
    place = this.#cartAt.get(session),
  ): { readonly place: number; readonly items: number } | null {
    if (place === undefined) return null;
    const contents = this.#shelves.get(shelfOf(place))?.get(session);
    return contents === undefined ? null : { place, items: unpackContents(contents).items };
  }
}
