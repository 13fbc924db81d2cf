import {
  type Action,
  type Ending,
  Rejection,
  Row,
  SharedRows,
  unpackAnswer,
  unpackSent,
} from '../../engine';

const CLIENT = 0;
const SENT_US = 1;
const SENT = 2;

/**
 * What more may be known of an attempt, as numbers; 0 until it is. Checkpoints keep tens of thousands of attempts, so small
 * ones share two columns: from 20 on, these are bytes of the fifth column and of the sixth.
 */
type Fact = number;
const FIRST_BYTE = 20;
/** `packAnswer` of the latest answer given to it, wherever that is by now; status 0 for none. */
export const ANSWER = 3;
/** `packPlace` of the latest lookup + 1. */
export const LOOKUP_PLACE = 4;
/** Server it was last sent to + 1. */
export const ROUTED_TO = 20;
/** Who refused the connection: server + 2, 1 for the balancer. */
export const REFUSED_BY = 21;
/** Server that died while it worked on it + 1. */
export const DIED_AT = 22;
/** Who answered last: server + 2, 1 for the balancer. */
export const ANSWERED_BY = 23;
/** What came of the latest lookup. */
export const LOOKUP_RESULT = 24;
/** 1 where the store, or the way to it, turned it down for want of room. */
export const NO_ROOM = 25;
/** 1 where there was nothing to do: no item to order, no room for one more. */
export const HOLLOW = 26;
/** 1 where what came with it was signed after the time that a server’s clock shows. */
export const TOO_EARLY = 27;

const shiftOf = (id: Fact): number => (id & 3) << 3;

/** What has become known about one attempt. To be read at once: what becomes known later may be elsewhere. */
class Attempt extends Row {
  static readonly COLUMNS = 7;

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
    return unpackAnswer(this.fact(ANSWER));
  }

  fact(id: Fact): number {
    if (id < FIRST_BYTE) return this.read(id);
    return (this.read(id >> 2) >>> shiftOf(id)) & 0xff;
  }

  fill(client: number, sentUs: number, sent: number): void {
    this.write(CLIENT, client);
    this.write(SENT_US, sentUs);
    this.write(SENT, sent);
  }

  note(id: Fact, value: number): void {
    if (id < FIRST_BYTE) return this.write(id, value);
    const others = this.read(id >> 2) & ~(0xff << shiftOf(id));
    this.write(id >> 2, others | (value << shiftOf(id)));
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
    this.#rows.add(attempt).fill(client, atUs, packedSent);
  }

  /** Something has become known of it, if it is remembered. */
  note(attempt: number, id: Fact, value: number): void {
    this.#rows.toChange(attempt)?.note(id, value);
  }

  /** @param place `packPlace` of it, and what came of it */
  lookedUp(attempt: number, place: number, result: number): void {
    this.note(attempt, LOOKUP_PLACE, place + 1);
    this.note(attempt, LOOKUP_RESULT, result);
  }

  /** What it carries was not accepted. */
  rejected(attempt: number, why: number): void {
    if (why === Rejection.notYetValid) this.note(attempt, TOO_EARLY, 1);
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
