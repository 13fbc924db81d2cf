import { Cause, TraceKind } from '../trace/events';
import { ClientCount } from './clientCount';
import { type Fold, type Metric, type RunSize, ratio } from './metric';

/** Who has lost something, of those who have been there. */
class Affected implements Fold {
  readonly count: ClientCount;
  people: number;

  constructor({ clients, people }: RunSize) {
    this.count = new ClientCount(clients);
    this.people = people;
  }

  observe(timeUs: number, kind: TraceKind, client: number, _items: number, cause: number): void {
    if (kind === TraceKind.clientArrived) this.#arrive(client);
    // Whoever was shut out was meant to lose what they had.
    else if (cause !== Cause.revoked) this.count.count(timeUs, client, 1);
  }

  #arrive(client: number): void {
    if (client < 0) return;
    this.people += 1;
    this.count.forget(client);
  }

  copyTo(target: Affected): void {
    this.count.copyTo(target.count);
    target.people = this.people;
  }
}

/** Of the people who have been there so far, the share who lost at least one session or cart. */
export const peopleAffected: Metric<Affected> = {
  id: 'people-affected',
  title: 'People who lost something',
  unit: 'share',
  better: 'lower',
  fold: {
    kinds: [TraceKind.sessionLost, TraceKind.cartLost, TraceKind.clientArrived],
    start: (size) => new Affected(size),
  },
  read: ({ count, people }) => ratio(count.people, people),
  counts: ({ count }) => count,
};
