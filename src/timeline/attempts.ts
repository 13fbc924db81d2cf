import { type Action, Ending, LookupResult, unpackAnswer, unpackSent } from '../engine';

/** What has become known about one attempt. */
export interface AttemptFacts {
  readonly client: number;
  readonly action: Action;
  /** Whether the same was tried before. */
  readonly again: boolean;
  /** Header bytes of the credential it carries. */
  readonly bytes: number;
  readonly sentUs: number;
  /** The latest answer given to it, wherever that is by now; status 0 for none. */
  status: number;
  ending: Ending;
  /** Server it was last sent to, or -1. */
  server: number;
  /** Who refused the connection: server + 1, 0 for the balancer, -1 for nobody. */
  refusedBy: number;
  /** Server that died while it worked on it, or -1. */
  diedAt: number;
  /** Who answered last: server + 1, 0 for the balancer, -1 for nobody. */
  answeredBy: number;
  /** Whether the store, or the way to it, turned it down for want of room. */
  noRoom: boolean;
  /** There was nothing to do: no item to order, no room for one more. */
  hollow: boolean;
  /** `packPlace` of the latest lookup, or -1. */
  lookupPlace: number;
  lookupResult: LookupResult;
}

const REFUSED = { status: 0, ending: Ending.refused };
const BROKEN = { status: 0, ending: Ending.error };

/**
 * Attempts of the recent past. An attempt's effects may outlive it (late answers, work that goes
 * on), so attempts are forgotten by age and not by their end.
 */
export class Attempts {
  readonly #keepUs: number;
  readonly #byId = new Map<number, AttemptFacts>();

  /** @param keepUs how long after its departure an attempt is remembered. */
  constructor(keepUs: number) {
    this.#keepUs = keepUs;
  }

  sent(attempt: number, client: number, packedSent: number, atUs: number): void {
    this.#forgetBefore(atUs - this.#keepUs);
    const { action, again, bytes } = unpackSent(packedSent);
    // Named one by one: spread out, an object of so many fields takes a second one to keep them in.
    this.#byId.set(attempt, {
      client,
      action,
      again,
      bytes,
      sentUs: atUs,
      status: 0,
      ending: Ending.ok,
      server: -1,
      refusedBy: -1,
      diedAt: -1,
      answeredBy: -1,
      noRoom: false,
      hollow: false,
      lookupPlace: -1,
      lookupResult: LookupResult.found,
    });
  }

  /** The balancer chose a server for it. */
  routed(attempt: number, server: number): void {
    const facts = this.#byId.get(attempt);
    if (facts !== undefined) Object.assign(facts, { server, refusedBy: -1, diedAt: -1 });
  }

  /** An answer was given by a server (+ 1), or by the balancer (0). */
  answered(attempt: number, by: number, packedAnswer: number): void {
    const facts = this.#byId.get(attempt);
    if (facts === undefined) return;
    Object.assign(facts, unpackAnswer(packedAnswer));
    facts.answeredBy = by;
  }

  /** The connection was refused by a server (+ 1), or by the balancer (0). */
  refused(attempt: number, by: number): void {
    const facts = this.#byId.get(attempt);
    if (facts !== undefined) Object.assign(facts, REFUSED, { refusedBy: by });
  }

  /** The connection broke: the server died while it worked on it. */
  broken(attempt: number, server: number): void {
    const facts = this.#byId.get(attempt);
    if (facts !== undefined) Object.assign(facts, BROKEN, { diedAt: server });
  }

  /** There was no room left for its session. */
  foundNoRoom(attempt: number): void {
    const facts = this.#byId.get(attempt);
    if (facts !== undefined) facts.noRoom = true;
  }

  /** Nothing was done for it. */
  foundNothingToDo(attempt: number): void {
    const facts = this.#byId.get(attempt);
    if (facts !== undefined) facts.hollow = true;
  }

  lookedUp(attempt: number, place: number, result: LookupResult): void {
    const facts = this.#byId.get(attempt);
    if (facts === undefined) return;
    facts.lookupPlace = place;
    facts.lookupResult = result;
  }

  get(attempt: number): AttemptFacts | undefined {
    return this.#byId.get(attempt);
  }

  #forgetBefore(limitUs: number): void {
    for (const [attempt, facts] of this.#byId) {
      if (facts.sentUs >= limitUs) return;
      this.#byId.delete(attempt);
    }
  }
}
