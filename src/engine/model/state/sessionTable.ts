import { copyState } from '../../kernel/copyState';
import { OrderedRows } from '../../kernel/orderedRows';
import { Row } from '../../kernel/sharedRows';
import { type PlaceKind, packPlace } from '../../trace/events';
import { type Cart, type Holding, holdingAs } from './holding';
import type { Keys } from './idempotencyKeys';
import type { KeptMessages } from './message';

/** One session that is kept in a place: its numbers, and a reference to its cart. */
export class Entry extends Row<Cart | null> {
  static readonly COLUMNS = 8;

  get session(): number {
    return this.readWhole(0);
  }

  /** Made anew each time: to be told from others by `serial`. */
  get holding(): Holding {
    const identity = this.read(2) === 1;
    return holdingAs(
      this.session,
      this.readWhole(1),
      identity,
      this.thing,
      this.read(3),
      this.serial,
    );
  }
  set holding({ session, owner, identity, cart, changedUs, serial }: Holding) {
    this.write(0, session);
    this.write(1, owner);
    this.write(2, identity ? 1 : 0);
    this.thing = cart;
    this.write(3, changedUs);
    this.write(4, serial);
  }

  /** Of the holding. */
  get serial(): number {
    return this.read(4);
  }

  /** Instant at which the entry dies unless it is used. */
  get expiresUs(): number {
    return this.read(5);
  }
  set expiresUs(expiresUs: number) {
    this.write(5, expiresUs);
  }

  /** Instant of the timer that watches over it. One timer an entry: it is set anew when it goes off too early. */
  get timerUs(): number {
    return this.read(6);
  }
  set timerUs(timerUs: number) {
    this.write(6, timerUs);
  }

  /** Instant at which this copy came here, or was last sent to other servers. */
  get sentUs(): number {
    return this.read(7);
  }
  set sentUs(sentUs: number) {
    this.write(7, sentUs);
  }
}

/** Requests of one client that a place has counted in one window. Replaced as a whole, never changed. */
export interface Count {
  readonly window: number;
  readonly requests: number;
}

/** What one place has counted, by number of the client's person. */
export type Counts = Map<number, Count>;

/** Sessions kept in one place, by number: a server's memory or the store. Unused ones die after the idle timeout. */
export class SessionTable {
  readonly place: number;
  readonly entries = new OrderedRows<Entry, Cart | null>(
    Entry.COLUMNS,
    (page, row, first) => new Entry(page, row, first),
    ({ session }) => session,
  );
  /** Idempotency keys kept in the same place: they share its fate. */
  readonly keys: Keys = new Map();
  /** In the store: sessions whose tokens are not to be accepted, until the last of those has expired. */
  readonly denylist = new Map<number, number>();
  /** Messages for people who had no connection when they came. */
  readonly messages: KeptMessages = new Map();
  /** Requests that were counted here for the rate limit. */
  readonly counts: Counts = new Map();

  constructor(kind: PlaceKind, index: number) {
    this.place = packPlace(kind, index);
  }

  copyTo(target: SessionTable): void {
    copyState(this, target);
  }
}

/** What is kept of a session here, or undefined. */
export const lookUp = (table: SessionTable, session: number): Holding | undefined =>
  table.entries.get(session)?.holding;
