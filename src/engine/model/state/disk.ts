import { copyState } from '../../kernel/copyState';
import type { Holding } from './holding';
import type { Keys } from './idempotencyKeys';
import type { KeptMessages } from './message';
import type { Counts } from './sessionTable';

/** In place of a session: what has changed are idempotency keys, the denylist, messages, or counts. */
export const KEYS = 0;

interface Saved {
  readonly holding: Holding;
  /** Instant at which the entry dies, as it was when it was saved. */
  readonly expiresUs: number;
}

/**
 * What the store would find again after the loss of its machine. It is one more place that holds copies: a
 * session that is on disk is not lost while nobody can reach it.
 */
export class Disk {
  readonly saved = new Map<number, Saved>();
  /** The idempotency keys that were saved with them, the denylist, messages, and what was counted. */
  readonly keys: Keys = new Map();
  readonly denylist = new Map<number, number>();
  readonly messages: KeptMessages = new Map();
  readonly counts: Counts = new Map();
  /** Sessions whose entries have changed since, and `KEYS`. */
  readonly changed = new Set<number>();
  /** The next time of saving is planned. */
  isPlanned = false;
  /** Where in an interval saving has its turn: from 0 to 1. */
  phase = 0;

  copyTo(target: Disk): void {
    copyState(this, target);
  }
}
