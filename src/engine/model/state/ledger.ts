import { copyState } from '../../kernel/copyState';
import { Row, SharedRows } from '../../kernel/sharedRows';
import { Cause } from '../../trace/events';

/** What the ledger knows of one session. */
export class SessionRecord extends Row {
  static readonly COLUMNS = 7;

  /** Identity copies anywhere: memories, store, pockets, workers' hands, writes under way. */
  get copies(): number {
    return this.read(0);
  }
  set copies(copies: number) {
    this.write(0, copies);
  }

  /** When its first copy came into being. */
  get bornUs(): number {
    return this.read(1);
  }
  set bornUs(bornUs: number) {
    this.write(1, bornUs);
  }

  /** Why the latest copy was destroyed: a worker that releases its copy last is not to blame. */
  get cause(): Cause {
    return this.read(2) as Cause;
  }
  set cause(cause: Cause) {
    this.write(2, cause);
  }

  get lost(): boolean {
    return this.read(3) === 1;
  }
  set lost(lost: boolean) {
    this.write(3, lost ? 1 : 0);
  }

  get ended(): boolean {
    return this.read(4) === 1;
  }
  set ended(ended: boolean) {
    this.write(4, ended ? 1 : 0);
  }

  /** When it was revoked (-1: not). */
  get revokedUs(): number {
    return this.read(5);
  }
  set revokedUs(revokedUs: number) {
    this.write(5, revokedUs);
  }

  /** The last attempt that was sent before it was revoked. */
  get lastAttempt(): number {
    return this.read(6);
  }
  set lastAttempt(attempt: number) {
    this.write(6, attempt);
  }
}

/** What the ledger knows of one cart. */
export class CartRecord extends Row {
  static readonly COLUMNS = 3;

  get copies(): number {
    return this.read(0);
  }
  set copies(copies: number) {
    this.write(0, copies);
  }

  get cause(): Cause {
    return this.read(1) as Cause;
  }
  set cause(cause: Cause) {
    this.write(1, cause);
  }

  get ordered(): boolean {
    return this.read(2) === 1;
  }
  set ordered(ordered: boolean) {
    this.write(2, ordered ? 1 : 0);
  }
}

/**
 * Counts the copies of every session and cart, and so notices when the last one is gone. It watches: it
 * never decides what is kept where. A session or cart is forgotten once it has no copy and nobody counts on it.
 */
export class Ledger {
  readonly sessions = new SharedRows(
    SessionRecord.COLUMNS,
    (page, row, first) => new SessionRecord(page, row, first),
  );
  readonly carts = new SharedRows(
    CartRecord.COLUMNS,
    (page, row, first) => new CartRecord(page, row, first),
  );
  nextSession = 1;
  nextCart = 1;
  /** Sessions revoked so far: while it is 0, nobody needs to ask. */
  revocations = 0;

  openSession(): number {
    this.nextSession += 1;
    return this.nextSession - 1;
  }

  openCart(): number {
    this.nextCart += 1;
    return this.nextCart - 1;
  }

  /** Begins to count the copies of a session: there is none yet. */
  openRecord(session: number): SessionRecord {
    const record = this.sessions.add(session);
    record.cause = Cause.finished;
    record.revokedUs = -1;
    return record;
  }

  /** The same for a cart. */
  openCartRecord(cart: number): CartRecord {
    const record = this.carts.add(cart);
    record.cause = Cause.finished;
    return record;
  }

  /** When a session began that has a copy anywhere. */
  bornUs(session: number): number {
    return this.sessions.get(session)?.bornUs ?? 0;
  }

  /** Whether a session has a copy anywhere. */
  isAlive(session: number): boolean {
    return (this.sessions.get(session)?.copies ?? 0) > 0;
  }

  copyTo(target: Ledger): void {
    copyState(this, target);
  }
}
