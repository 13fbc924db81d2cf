import {
  Action,
  Ending,
  TraceKind,
  type TraceRecord,
  unpackEnding,
  unpackSent,
} from '../../engine';
import type { Observer } from './observer';

/** Counts tries, logins and orders for every intent, and how long everybody stays logged in. */
export class Intents implements Observer {
  /** Of people: requests answered before the first "not logged in"; whoever never heard that is not among them. */
  readonly lasted = new Map<number, number>();
  fulfilled = 0;
  /** Fulfilled or given up: the next one has begun. */
  over = 0;
  triesOfOver = 0;
  logins = 0;
  orders = 0;
  checkoutsHeard = 0;
  readonly #answered = new Map<number, number>();
  readonly #tries = new Map<number, number>();
  readonly #action = new Map<number, number>();
  #fromUs = 0;

  begin(fromUs: number): void {
    this.#fromUs = fromUs;
  }

  observe({ timeUs, kind, a, b, c }: TraceRecord): void {
    const counts = timeUs >= this.#fromUs;
    if (kind === TraceKind.attemptSent) this.#send(a, b, c, counts);
    else if (kind === TraceKind.attemptEnded) this.#end(a, b, c, counts);
    else if (kind === TraceKind.orderPlaced && counts) this.orders += 1;
  }

  #send(attempt: number, client: number, packed: number, counts: boolean): void {
    const { action, again } = unpackSent(packed);
    this.#action.set(attempt, action);
    if (action === Action.login) {
      if (counts) this.logins += 1;
      return;
    }
    const before = this.#tries.get(client) ?? 0;
    if (!again && before > 0 && counts) {
      this.over += 1;
      this.triesOfOver += before;
    }
    this.#tries.set(client, again ? before + 1 : 1);
  }

  #end(attempt: number, client: number, packed: number, counts: boolean): void {
    const { ending, isIntent } = unpackEnding(packed);
    const action = this.#action.get(attempt);
    this.#action.delete(attempt);
    if (!isIntent) return;
    if (ending === Ending.ok) {
      this.#answered.set(client, (this.#answered.get(client) ?? 0) + 1);
      if (!counts) return;
      this.fulfilled += 1;
      if (action === Action.checkout) this.checkoutsHeard += 1;
    } else if (ending === Ending.notLoggedIn && !this.lasted.has(client)) {
      this.lasted.set(client, this.#answered.get(client) ?? 0);
    }
  }

  /** Share of people whose first session was still good after so many requests. */
  stillIn(requests: number, people: number): number {
    const out = [...this.lasted.values()].filter((count) => count < requests).length;
    return 1 - out / people;
  }
}
