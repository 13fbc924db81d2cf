import { copyMap, Standing, TraceKind, type TraceRecord } from '../../engine';
import type { Harm } from '../harm';
import type { People } from './people';

/** When something of the kind happened to somebody first. */
export type Harmed = Readonly<Partial<Record<Harm, number>>> & {
  /** Number that this person had then. */
  readonly index: number;
};

/**
 * What was done to whom, and when first. People are told apart by the order of their coming: who has the same number in
 * another run with the same seed is the same person.
 */
export class Harms {
  readonly #of = new Map<number, Harmed>();
  /** Since when this is known; null before the first record. */
  #sinceUs: number | null = null;

  get sinceUs(): number {
    return this.#sinceUs ?? 0;
  }

  get all(): ReadonlyMap<number, Harmed> {
    return this.#of;
  }

  copyTo(copy: Harms): void {
    copyMap(this.#of, copy.#of);
    copy.#sinceUs = this.#sinceUs;
  }

  /** @param people as they were before this record */
  observe(record: TraceRecord, people: People): void {
    this.#sinceUs ??= record.timeUs;
    const harm = harmIn(record, people);
    if (harm === null) return;
    const { a: index, timeUs } = record;
    const person = people.person[index] as number;
    const before = this.#of.get(person) ?? { index };
    if (before[harm] === undefined) this.#of.set(person, { ...before, [harm]: timeUs });
  }
}

/** What a record says of the person in its first field. */
function harmIn({ kind, a, b, c }: TraceRecord, people: People): Harm | null {
  switch (kind) {
    case TraceKind.sessionLost:
      return 'session';
    case TraceKind.clientStanding:
      // Without a session nobody is logged out, but not logged in.
      return b === Standing.loggedOut && c !== 0 ? 'login' : null;
    case TraceKind.cartLost:
      // What somebody banned loses was meant to be lost.
      return people.isBanned(a) ? null : 'cart';
    case TraceKind.progressLost:
      return 'progress';
    case TraceKind.messageLost:
      return 'message';
    case TraceKind.transferLost:
      return people.isBanned(a) ? null : 'transfer';
    case TraceKind.toldFailed:
      return 'told';
    case TraceKind.transferTwice:
      return 'twice';
    case TraceKind.duplicateOrder:
      return 'order';
    default:
      return null;
  }
}
