import {
  PERSON_KEY,
  PlaceKind,
  packPlace,
  placeKind,
  Row,
  SharedRows,
  unpackContents,
} from '../../engine';

/** The session store as a place. */
export const STORE = packPlace(PlaceKind.store, 0);
/** Its replica. */
export const REPLICA = packPlace(PlaceKind.replica, 0);

/** What a copy is asked for in its place, added up. */
const IDENTITY = 1;
const CART = 2;

/** A copy in one place. */
interface Copy {
  readonly place: number;
  /** `packContents` of it. */
  readonly contents: number;
  readonly roles: number;
}

/** The copies of one session. Most have one: that is in numbers, and the list of all others is empty. */
class Kept extends Row<readonly Copy[]> {
  static readonly COLUMNS = 3;

  get foremost(): Copy {
    return { place: this.read(0), contents: this.read(1), roles: this.read(2) };
  }

  get all(): readonly Copy[] {
    return [this.foremost, ...this.thing];
  }
  set all([foremost, ...others]: readonly Copy[]) {
    const { place, contents, roles } = foremost as Copy;
    this.write(0, place);
    this.write(1, contents);
    this.write(2, roles);
    this.thing = others.length > 0 ? others : NONE;
  }
}

/** Sessions of one owner that are kept in one place, in order: the list never changes. */
class Owned extends Row<readonly number[]> {
  get sessions(): readonly number[] {
    return this.thing;
  }
  set sessions(sessions: readonly number[]) {
    this.thing = sessions;
  }
}

/** What is kept in one place: an old crowd keeps hundreds of thousands of sessions, of which a few are looked at. */
class Shelf {
  readonly byOwner = new SharedRows<Owned, readonly number[]>(0, (...at) => new Owned(...at));
  size = 0;

  copy(): Shelf {
    const copy = new Shelf();
    this.byOwner.copyTo(copy.byOwner);
    copy.size = this.size;
    return copy;
  }
}

const NONE: readonly never[] = [];

const newRows = () =>
  new SharedRows<Kept, readonly Copy[]>(Kept.COLUMNS, (...at) => new Kept(...at));

/** Copies in pockets are found by session, so that all pockets share one shelf. */
const shelfOf = (place: number): number =>
  placeKind(place) === PlaceKind.pocket ? PlaceKind.pocket : place;

/**
 * Where copies of sessions are. Places are `packPlace`, contents `packContents`, as in the trace. Tables are rows that
 * copies of them share.
 */
export class Copies {
  readonly #sessions = newRows();
  /** Carts that are kept by person. */
  readonly #carts = newRows();
  #shelves = new Map<number, Shelf>();

  /**
   * Puts a copy, or replaces the one that is there. One that only stands by, in a replica or beside
   * the store, is not where its session lives.
   */
  put(session: number, place: number, packed: number, standsBy = false): void {
    const { owner, identity, items } = unpackContents(packed);
    const before = this.#copyAt(session, place);
    if (before === undefined) this.#shelve(session, place, owner);
    const asked = standsBy ? 0 : (identity ? IDENTITY : 0) | (items >= 0 ? CART : 0);
    const roles = asked | (before?.roles ?? 0);
    this.#keep(session, [...this.#others(session, place), { place, contents: packed, roles }]);
  }

  /** Takes a copy away and returns its contents, or undefined if there was none. */
  take(session: number, place: number): number | undefined {
    const copy = this.#copyAt(session, place);
    if (copy === undefined) return undefined;
    this.#unshelve(session, place, unpackContents(copy.contents).owner);
    this.#keep(session, this.#others(session, place));
    return copy.contents;
  }

  /** What a copy in this place holds, or undefined if there is none. */
  packedAt(session: number, place: number): number | undefined {
    return this.#copyAt(session, place)?.contents;
  }

  /** How many copies are kept at a server or in the store. */
  countAt(place: number): number {
    return this.#shelves.get(place)?.size ?? 0;
  }

  /** Sessions of an owner that are kept there, in order. */
  ownedAt(place: number, owner: number): readonly number[] {
    return this.#shelves.get(place)?.byOwner.get(owner)?.sessions ?? NONE;
  }

  /** Where the copy is that proves identity; of several memories, the lowest. */
  identityPlace(session: number): number | undefined {
    return lowest(this.#all(session), IDENTITY)?.place;
  }

  /** In how many places there is a copy that proves identity. */
  placesOfIdentity(session: number): number {
    return this.#all(session).filter(({ roles }) => roles & IDENTITY).length;
  }

  /** The cart kept under a session (or `PERSON_KEY` + person): where, and how many items. */
  cart(session: number, place?: number): { readonly place: number; readonly items: number } | null {
    const copy =
      place === undefined ? lowest(this.#all(session), CART) : this.#copyAt(session, place);
    if (copy === undefined) return null;
    return { place: place ?? copy.place, items: unpackContents(copy.contents).items };
  }

  copyTo(target: Copies): void {
    this.#sessions.copyTo(target.#sessions);
    this.#carts.copyTo(target.#carts);
    target.#shelves = new Map([...this.#shelves].map(([place, shelf]) => [place, shelf.copy()]));
  }

  #rowsOf(session: number) {
    return session < PERSON_KEY ? this.#sessions : this.#carts;
  }

  #all(session: number): readonly Copy[] {
    return this.#rowsOf(session).get(session)?.all ?? NONE;
  }

  #copyAt(session: number, place: number): Copy | undefined {
    const shelf = shelfOf(place);
    return this.#all(session).find((one) => shelfOf(one.place) === shelf);
  }

  #others(session: number, place: number): readonly Copy[] {
    const shelf = shelfOf(place);
    return this.#all(session).filter((one) => shelfOf(one.place) !== shelf);
  }

  #keep(session: number, all: readonly Copy[]): void {
    const rows = this.#rowsOf(session);
    if (all.length === 0) rows.delete(session);
    else (rows.toChange(session) ?? rows.add(session)).all = all;
  }

  #shelve(session: number, place: number, owner: number): void {
    const shelf = this.#shelves.get(shelfOf(place)) ?? new Shelf();
    this.#shelves.set(shelfOf(place), shelf);
    shelf.size += 1;
    const { byOwner } = shelf;
    const known = byOwner.get(owner)?.sessions ?? NONE;
    // By `concat`, with no room for more: checkpoints keep thousands of such lists.
    const sessions = known.concat(session).sort((one, other) => one - other);
    (byOwner.toChange(owner) ?? byOwner.add(owner)).sessions = sessions;
  }

  #unshelve(session: number, place: number, owner: number): void {
    const shelf = this.#shelves.get(shelfOf(place)) as Shelf;
    shelf.size -= 1;
    const owned = shelf.byOwner.toChange(owner) as Owned;
    owned.sessions = owned.sessions.filter((one) => one !== session);
    if (owned.sessions.length === 0) shelf.byOwner.delete(owner);
  }
}

/** Of several memories the lowest: it is the same however one came here. */
function lowest(all: readonly Copy[], role: number): Copy | undefined {
  let found: Copy | undefined;
  for (const copy of all) {
    if (copy.roles & role && !(found !== undefined && found.place <= copy.place)) found = copy;
  }
  return found;
}
