import {
  type Action,
  Ending,
  type LookupResult,
  packAnswer,
  Row,
  SharedRows,
  unpackAnswer,
  unpackSent,
} from '../engine';

/** Where the machines stand that an attempt has to do with: one byte for each, 0 for none. */
const SERVER = 0;
const REFUSED_BY = 8;
const DIED_AT = 16;
const ANSWERED_BY = 24;
const BYTE = 255;

const NO_ROOM = 1;
const HOLLOW = 2;

/** What has become known about one attempt. To be read at once: what becomes known later may be elsewhere. */
class Facts extends Row {
  static readonly COLUMNS = 8;

  get client(): number {
    return this.read(0);
  }
  get sentUs(): number {
    return this.read(1);
  }
  get action(): Action {
    return unpackSent(this.read(2)).action;
  }
  /** Whether the same was tried before. */
  get again(): boolean {
    return unpackSent(this.read(2)).again;
  }
  /** Header bytes of the credential it carries. */
  get bytes(): number {
    return unpackSent(this.read(2)).bytes;
  }
  /** The latest answer given to it, wherever that is by now; status 0 for none. */
  get status(): number {
    return unpackAnswer(this.read(3)).status;
  }
  get ending(): Ending {
    return unpackAnswer(this.read(3)).ending;
  }
  /** Server it was last sent to, or -1. */
  get server(): number {
    return this.#machine(SERVER);
  }
  /** Who refused the connection: server + 1, 0 for the balancer, -1 for nobody. */
  get refusedBy(): number {
    return this.#machine(REFUSED_BY);
  }
  /** Server that died while it worked on it, or -1. */
  get diedAt(): number {
    return this.#machine(DIED_AT);
  }
  /** Who answered last: server + 1, 0 for the balancer, -1 for nobody. */
  get answeredBy(): number {
    return this.#machine(ANSWERED_BY);
  }
  /** Whether the store, or the way to it, turned it down for want of room. */
  get noRoom(): boolean {
    return (this.read(7) & NO_ROOM) !== 0;
  }
  /** There was nothing to do: no item to order, no room for one more. */
  get hollow(): boolean {
    return (this.read(7) & HOLLOW) !== 0;
  }
  /** `packPlace` of the latest lookup, or -1. */
  get lookupPlace(): number {
    return this.read(5) - 1;
  }
  /** What came of it. */
  get lookupResult(): LookupResult {
    return this.read(6) as LookupResult;
  }

  begin(client: number, packedSent: number, atUs: number): void {
    this.write(0, client);
    this.write(1, atUs);
    this.write(2, packedSent);
  }

  set answer(packed: number) {
    this.write(3, packed);
  }

  /** @param machine its number, -1 for none */
  involve(where: number, machine: number): void {
    this.write(4, (this.read(4) & ~(BYTE << where)) | ((machine + 1) << where));
  }

  lookedUp(place: number, result: LookupResult): void {
    this.write(5, place + 1);
    this.write(6, result);
  }

  mark(flag: number): void {
    this.write(7, this.read(7) | flag);
  }

  #machine(where: number): number {
    return ((this.read(4) >>> where) & BYTE) - 1;
  }
}

/** The same for whoever reads it. */
export type AttemptFacts = Readonly<Facts>;

/**
 * Attempts of the recent past. An attempt's effects may outlive it (late answers, work that goes
 * on), so attempts are forgotten by age and not by their end.
 */
export class Attempts {
  readonly #keepUs: number;
  readonly #rows = new SharedRows(Facts.COLUMNS, (...at) => new Facts(...at));
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
    this.#rows.add(attempt).begin(client, packedSent, atUs);
  }

  /** The balancer chose a server for it. */
  routed(attempt: number, server: number): void {
    const facts = this.#rows.toChange(attempt);
    facts?.involve(SERVER, server);
    facts?.involve(REFUSED_BY, -1);
    facts?.involve(DIED_AT, -1);
  }

  /** An answer was given by a server (+ 1), or by the balancer (0). */
  answered(attempt: number, by: number, packedAnswer: number): void {
    const facts = this.#rows.toChange(attempt);
    if (facts === undefined) return;
    facts.answer = packedAnswer;
    facts.involve(ANSWERED_BY, by);
  }

  /** The connection was refused by a server (+ 1), or by the balancer (0). */
  refused(attempt: number, by: number): void {
    this.#end(attempt, Ending.refused, REFUSED_BY, by);
  }

  /** The connection broke: the server died while it worked on it. */
  broken(attempt: number, server: number): void {
    this.#end(attempt, Ending.error, DIED_AT, server);
  }

  /** There was no room left for its session. */
  foundNoRoom(attempt: number): void {
    this.#rows.toChange(attempt)?.mark(NO_ROOM);
  }

  /** Nothing was done for it. */
  foundNothingToDo(attempt: number): void {
    this.#rows.toChange(attempt)?.mark(HOLLOW);
  }

  lookedUp(attempt: number, place: number, result: LookupResult): void {
    this.#rows.toChange(attempt)?.lookedUp(place, result);
  }

  get(attempt: number): AttemptFacts | undefined {
    return this.#rows.get(attempt);
  }

  copyTo(target: Attempts): void {
    this.#rows.copyTo(target.#rows);
    target.#first = this.#first;
  }

  #end(attempt: number, ending: Ending, where: number, machine: number): void {
    const facts = this.#rows.toChange(attempt);
    if (facts === undefined) return;
    facts.answer = packAnswer(0, ending);
    facts.involve(where, machine);
  }

  #forgetBefore(limitUs: number, newest: number): void {
    for (; this.#first < newest; this.#first += 1) {
      const facts = this.#rows.get(this.#first);
      if (facts !== undefined && facts.sentUs >= limitUs) return;
      this.#rows.delete(this.#first);
    }
  }
}
