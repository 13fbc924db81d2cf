import { copyState } from '../../kernel/copyState';
import { SharedPages } from '../../kernel/sharedPages';
import type { Cause } from '../../trace/events';

/** What the ledger knows of one session. */
export interface SessionRecord {
  /** Identity copies anywhere: memories, store, pockets, workers' hands, writes under way. */
  copies: number;
  /** When its first copy came into being. */
  bornUs: number;
  /** Why the latest copy was destroyed: a worker that releases its copy last is not to blame. */
  cause: Cause;
  lost: boolean;
  ended: boolean;
  /** When it was revoked (-1: not), and the last attempt that was sent before. */
  revokedUs: number;
  lastAttempt: number;
}

/** What the ledger knows of one cart. */
export interface CartRecord {
  copies: number;
  cause: Cause;
  ordered: boolean;
}

/**
 * Counts the copies of every session and cart, and so notices when the last one is gone. It watches: it
 * never decides what is kept where. A session or cart is forgotten once it has no copy and nobody counts on it.
 */
export class Ledger {
  readonly sessions = new SharedPages<SessionRecord>();
  readonly carts = new SharedPages<CartRecord>();
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
