import { copyState } from '../../kernel/copyState';
import { OrderedRecords } from '../../kernel/orderedRecords';
import { type PlaceKind, packPlace } from '../../trace/events';
import type { Holding } from './holding';
import type { Keys } from './idempotencyKeys';

/** One session that is kept in a place. */
export interface Entry {
  holding: Holding;
  /** Instant at which the entry dies unless it is used. */
  expiresUs: number;
  /** Instant of the timer that watches over it. One timer an entry: it is set anew when it goes off too early. */
  timerUs: number;
  /** Instant at which this copy came here, or was last sent to other servers. */
  sentUs: number;
}

/** Sessions kept in one place, by number: a server's memory or the store. Unused ones die after the idle timeout. */
export class SessionTable {
  readonly place: number;
  readonly entries = new OrderedRecords<Entry>(({ holding }) => holding.session);
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
