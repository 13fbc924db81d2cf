import { copyState } from '../../kernel/copyState';
import { type Cause, PlaceKind } from '../../trace/events';
import { Role } from '../stages';
import type { Holding } from './holding';
import type { KeyRecord } from './idempotencyKeys';
import type { Count } from './sessionTable';
import { SessionTable } from './sessionTable';

export { Role };

/** A key is known no more. */
export const FORGOTTEN = { isForgotten: true } as const;

/**
 * An idempotency key as it is now or that it is forgotten, a session on the denylist and until when, a message and for
 * which person, or what was counted of a person.
 */
export type Beside =
  | readonly [key: number, record: KeyRecord | typeof FORGOTTEN]
  | readonly [session: number, untilUs: number]
  | readonly [message: number, by: { readonly person: number }]
  | readonly [person: number, count: Count];

/** One change on its way to the replica: an entry, the end of one (no holding), of all (no session), or what is kept beside. */
interface Change {
  readonly session: number;
  readonly holding: Holding | null;
  readonly expiresUs: number;
  readonly cause: Cause;
  readonly beside?: Beside;
}

/** The second store. It hears of every change a little later, and may become the first. */
export class Replica {
  role: Role = Role.away;
  readonly table = new SessionTable(PlaceKind.replica, 0);
  /** What is under way to it, oldest first, and the number of that stream. */
  readonly stream: Change[] = [];
  number = 0;
  /** It has missed something and needs everything anew. */
  isBehind = false;
  /** When it is done with all reads that it was asked for. */
  freeUs = 0;
  /** Confirmed changes that died with the machine of the primary. */
  unheard = 0;

  copyTo(target: Replica): void {
    copyState(this, target);
  }
}
