import { PlaceKind, packPlace, unpackContents } from '../engine';

/** The session store as a place. */
export const STORE = packPlace(PlaceKind.store, 0);
/** Its replica. */
export const REPLICA = packPlace(PlaceKind.replica, 0);

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
  /** Places by session, of several memories the lowest first: it is the same however one came here. */
  readonly #identityAt = new Map<number, number[]>();
  readonly #cartAt = new Map<number, number[]>();

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
    if (identity) addPlace(this.#identityAt, session, place);
    if (items >= 0) addPlace(this.#cartAt, session, place);
  }

  /** Takes a copy away and returns its contents, or undefined if there was none. */
  take(session: number, place: number): number | undefined {
    const shelf = this.#shelves.get(shelfOf(place));
    const contents = shelf?.get(session);
    shelf?.delete(session);
    dropPlace(this.#identityAt, session, place);
    dropPlace(this.#cartAt, session, place);
    return contents;
  }

  /** Whether a copy is in this place. */
  has(session: number, place: number): boolean {
    return this.#shelves.get(shelfOf(place))?.has(session) === true;
  }

  /** What a copy in this place holds, or undefined if there is none. */
  packedAt(session: number, place: number): number | undefined {
    return this.#shelves.get(shelfOf(place))?.get(session);
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
    const contents = this.#shelves.get(shelfOf(place))?.get(session);
    return contents === undefined ? null : { place, items: unpackContents(contents).items };
  }
}

function addPlace(places: Map<number, number[]>, session: number, place: number): void {
  const known = places.get(session);
  if (known === undefined) places.set(session, [place]);
  else if (!known.includes(place)) {
    known.push(place);
    known.sort((one, other) => one - other);
  }
}

function dropPlace(places: Map<number, number[]>, session: number, place: number): void {
  const known = places.get(session);
  const at = known?.indexOf(place) ?? -1;
  if (known === undefined || at < 0) return;
  if (known.length === 1) places.delete(session);
  else known.splice(at, 1);
}
