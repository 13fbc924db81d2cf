import { TraceKind } from '../trace/events';
import { Barred } from './barred';
import { ClientCount } from './clientCount';
import { type Fold, type Metric, ratio } from './metric';

/** Who has lost something, of those who have asked for anything. */
class Affected implements Fold {
  readonly count: ClientCount;
  people = 0;
  readonly #asked: Uint8Array;
  readonly #barred: Barred;

  constructor(clients: number) {
    this.count = new ClientCount(clients);
    this.#asked = new Uint8Array(clients);
    this.#barred = new Barred(clients);
  }

  observe(timeUs: number, kind: TraceKind, a: number, b: number, c: number): void {
    this.#barred.observe(kind, a, c);
    if (kind === TraceKind.attemptSent) this.#ask(b);
    else if (kind === TraceKind.clientArrived) {
      this.count.forget(a);
      if (a >= 0) this.#asked[a] = 0;
    } else if (kind !== TraceKind.revoked) {
      this.#ask(a);
      // What is taken from somebody who was banned was meant to be taken.
      if (kind === TraceKind.cartLost && this.#barred.has(a)) return;
      this.count.count(timeUs, a, 1);
    }
  }

  #ask(client: number): void {
    this.people += 1 - (this.#asked[client] as number);
    this.#asked[client] = 1;
  }

  copyTo(target: Affected): void {
    this.count.copyTo(target.count);
    target.people = this.people;
    target.#asked.set(this.#asked);
    this.#barred.copyTo(target.#barred);
  }
}

/** Of the people so far, the share who lost at least one session or cart. */
export const peopleAffected: Metric<Affected> = {
  id: 'people-affected',
  title: 'People affected',
  unit: 'share',
  better: 'lower',
  fold: {
    kinds: [TraceKind.attemptSent, TraceKind.sessionLost, TraceKind.cartLost, ...Barred.kinds],
    start: ({ clients }) => new Affected(clients),
  },
  read: ({ count, people }) => ratio(count.people, people),
  counts: ({ count }) => count,
};
