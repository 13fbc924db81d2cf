import { copyState } from '../../kernel/copyState';
import { OrderedRows } from '../../kernel/orderedRows';
import { Row } from '../../kernel/sharedRows';
import { type PlaceKind, packPlace } from '../../trace/events';
import type { Holding } from './holding';
import type { Keys } from './idempotencyKeys';

/** One session that is kept in a place. */
export class Entry extends Row<Holding> {
  static readonly COLUMNS = 3;

  get holding(): Holding {
    return this.thing;
  }
  set holding(holding: Holding) {
    this.thing = holding;
  }

  /** Instant at which the entry dies unless it is used. */
  get expiresUs(): number {
    return this.read(0);
  }
  set expiresUs(expiresUs: number) {
    this.write(0, expiresUs);
  }

  /** Instant of the timer that watches over it. One timer an entry: it is set anew when it goes off too early. */
  get timerUs(): number {
    return this.read(1);
  }
  set timerUs(timerUs: number) {
    this.write(1, timerUs);
  }

  /** Instant at which this copy came here, or was last sent to other servers. */
  get sentUs(): number {
    return this.read(2);
  }
  set sentUs(sentUs: number) {
    this.write(2, sentUs);
  }
}

/** Sessions kept in one place, by number: a server's memory or the store. Unused ones die after the idle timeout. */
export class SessionTable {
  readonly place: number;
  readonly entries = new OrderedRows<Entry, Holding>(
    Entry.COLUMNS,
    (page, row, first) => new Entry(page, row, first),
    ({ holding }) => holding.session,
  );
  /** Idempotency keys kept in the same place: they share its fate. */
  readonly keys: Keys = new Map();
  /** In the store: sessions whose tokens are not to be accepted, until the last of those has expired. */
  readonly denylist = new Map<number, number>();

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
