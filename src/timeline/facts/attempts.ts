import { type Action, type Ending, Row, SharedRows, unpackAnswer, unpackSent } from '../../engine';

const CLIENT = 0;
const SENT_US = 1;
const SENT = 2;

/** What more may be known of an attempt, as numbers; 0 until it is. */
export type FactId =
  | typeof ANSWER
  | typeof ROUTED_TO
  | typeof REFUSED_BY
  | typeof DIED_AT
  | typeof ANSWERED_BY
  | typeof LOOKUP_PLACE
  | typeof LOOKUP_RESULT
  | typeof NO_ROOM
  | typeof HOLLOW;
/** `packAnswer` of the latest answer given to it, wherever that is by now; status 0 for none. */
export const ANSWER = 3;
/** Server it was last sent to + 1. */
export const ROUTED_TO = 4;
/** Who refused the connection: server + 2, 1 for the balancer. */
export const REFUSED_BY = 5;
/** Server that died while it worked on it + 1. */
export const DIED_AT = 6;
/** Who answered last: server + 2, 1 for the balancer. */
export const ANSWERED_BY = 7;
/** `packPlace` of the latest lookup + 1, and what came of it. */
export const LOOKUP_PLACE = 8;
export const LOOKUP_RESULT = 9;
/** 1 where the store, or the way to it, turned it down for want of room. */
export const NO_ROOM = 10;
/** 1 where there was nothing to do: no item to order, no room for one more. */
export const HOLLOW = 11;

/** What has become known about one attempt. To be read at once: what becomes known later may be elsewhere. */
class Attempt extends Row {
  static readonly COLUMNS = 12;

  get client(): number {
    return this.read(CLIENT);
  }
  get sentUs(): number {
    return this.read(SENT_US);
  }
  /** What it is for, and header bytes of the credential that it carries. */
  get sent(): { readonly action: Action; readonly bytes: number } {
    return unpackSent(this.read(SENT));
  }
  get answer(): { readonly status: number; readonly ending: Ending } {
    return unpackAnswer(this.read(ANSWER));
  }

  fact(id: FactId): number {
    return this.read(id);
  }

  note(column: number, value: number): void {
    this.write(column, value);
  }
}

/** The same for whoever reads it. */
export type AttemptFacts = Pick<Attempt, 'client' | 'sentUs' | 'sent' | 'answer' | 'fact'>;

/**
 * Attempts of the recent past. An attempt's effects may outlive it (late answers, work that goes
 * on), so attempts are forgotten by age and not by their end.
 */
export class Attempts {
  readonly #keepUs: number;
  readonly #rows = new SharedRows(Attempt.COLUMNS, (...at) => new Attempt(...at));
  /** None before this one is remembered. */
  #first = 0;

  /** @param keepUs how long after its departure an attempt is remembered. */
  constructor(keepUs: number) {
    this.#keepUs = keepUs;
  }

  sent(attempt: number, client: number, packedSent: number, atUs: number): void {
    if (this.#rows.size === 0) this.#first = attempt;
    this.#forgetBefore(atUs - this.#keepUs, attempt);
    this.#rows.delete(attempt);
    const row = this.#rows.add(attempt);
    row.note(CLIENT, client);
    row.note(SENT_US, atUs);
    row.note(SENT, packedSent);
  }

  /** Something has become known of it, if it is remembered. */
  note(attempt: number, id: FactId, value: number): void {
    this.#rows.toChange(attempt)?.note(id, value);
  }

  get(attempt: number): AttemptFacts | undefined {
    return this.#rows.get(attempt);
  }

  copyTo(target: Attempts): void {
    this.#rows.copyTo(target.#rows);
    target.#first = this.#first;
  }

  #forgetBefore(limitUs: number, newest: number): void {
    for (; this.#first < newest; this.#first += 1) {
      const facts = this.#rows.get(this.#first);
      if (facts !== undefined && facts.sentUs >= limitUs) return;
      this.#rows.delete(this.#first);
    }
  }
}
