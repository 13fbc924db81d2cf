import { type Action, Ending, LookupResult, unpackAnswer, unpackSent } from '../engine';

/** What has become known about one attempt. */
export interface AttemptFacts {
  readonly client: number;
  readonly action: Action;
  /** Header bytes of the credential it carries. */
  readonly bytes: number;
  readonly sentUs: number;
  /** The latest answer given to it, wherever that is by now; status 0 for none. */
  status: number;
  ending: Ending;
  /** `packPlace` of the latest lookup, or -1. */
  lookupPlace: number;
  lookupResult: LookupResult;
}

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
    this.#byId.set(attempt, {
      client,
      ...unpackSent(packedSent),
      sentUs: atUs,
      status: 0,
      ending: Ending.ok,
      lookupPlace: -1,
      lookupResult: LookupResult.found,
    });
  }

  /** An answer was given, or will be because the connection was refused or broke. */
  answered(attempt: number, packedAnswer: number): void {
    const facts = this.#byId.get(attempt);
    if (facts !== undefined) Object.assign(facts, unpackAnswer(packedAnswer));
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
