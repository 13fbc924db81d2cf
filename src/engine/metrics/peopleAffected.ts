import { TraceKind } from '../trace/events';
import { ClientCount } from './clientCount';
import { type Fold, type Metric, ratio } from './metric';

/** Who has lost something, of those who have asked for anything. */
class Affected implements Fold {
  readonly count: ClientCount;
  people = 0;
  readonly #asked: Uint8Array;

  constructor(clients: number) {
    this.count = new ClientCount(clients);
    this.#asked = new Uint8Array(clients);
  }

  observe(timeUs: number, kind: TraceKind, a: number, b: number): void {
    if (kind === TraceKind.attemptSent) this.#ask(b);
    else if (kind === TraceKind.clientArrived) {
      this.count.forget(a);
      if (a >= 0) this.#asked[a] = 0;
    } else {
      this.#ask(a);
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
  }
}

/** Of the people so far, the share who lost at least one session or cart. */
export const peopleAffected: Metric<Affected> = {
  id: 'people-affected',
  title: 'People affected',
  unit: 'share',
  better: 'lower',
  fold: {
    kinds: [
      TraceKind.attemptSent,
      TraceKind.sessionLost,
      TraceKind.cartLost,
      TraceKind.clientArrived,
    ],
    start: ({ clients }) => new Affected(clients),
  },
  read: ({ count, people }) => ratio(count.people, people),
  counts: ({ count }) => count,
};
