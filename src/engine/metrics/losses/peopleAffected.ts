import { TraceKind } from '../../trace/events';
import { Barred, isOfSession } from '../folds/barred';
import { ClientCount } from '../folds/clientCount';
import type { Fold, RunSize } from '../folds/fold';
import { type Metric, ratio } from '../metric';

/** Whoever is named first in one of these has lost something. */
const LOSSES: readonly TraceKind[] = [
  TraceKind.sessionLost,
  TraceKind.cartLost,
  TraceKind.progressLost,
  TraceKind.messageLost,
  TraceKind.transferLost,
];

/** Who has lost something, of those who have been there. */
class Affected implements Fold {
  readonly count: ClientCount;
  people: number;
  readonly #barred: Barred;

  constructor({ clients, people }: RunSize) {
    this.count = new ClientCount(clients);
    this.people = people;
    this.#barred = new Barred(clients);
  }

  observe(timeUs: number, kind: TraceKind, a: number, _b: number, c: number): void {
    this.#barred.observe(kind, a, c);
    if (kind === TraceKind.clientArrived) this.#arrive(a);
    else if (kind === TraceKind.revoked) return;
    // What was meant to be taken is no loss.
    else if (!isOfSession(kind) || !this.#barred.wanted(a, c)) this.count.count(timeUs, a, 1);
  }

  #arrive(client: number): void {
    if (client < 0) return;
    this.people += 1;
    this.count.forget(client);
  }

  copyTo(target: Affected): void {
    this.count.copyTo(target.count);
    target.people = this.people;
    this.#barred.copyTo(target.#barred);
  }
}

/** Of the people who have been there so far, the share who lost at least one session, cart or transfer, progress, or a message. */
export const peopleAffected: Metric<Affected> = {
  id: 'people-affected',
  unit: 'share',
  better: 'lower',
  fold: {
    kinds: [...LOSSES, ...Barred.kinds],
    start: (size) => new Affected(size),
  },
  read: ({ count, people }) => ratio(count.people, people),
  counts: ({ count }) => count,
};
