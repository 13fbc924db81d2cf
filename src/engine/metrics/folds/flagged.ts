import { TraceKind } from '../../trace/events';
import { ClientCount } from './clientCount';
import type { Fold, FoldKind } from './fold';

/** Counts records of one kind whose field `a` is the client, and whose field `c` says that it is so. */
export class Flagged implements Fold {
  readonly count: ClientCount;

  constructor(clients: number) {
    this.count = new ClientCount(clients);
  }

  observe(timeUs: number, kind: TraceKind, client: number, _b: number, c: number): void {
    if (kind === TraceKind.clientArrived) this.count.forget(client);
    else if (c > 0) this.count.count(timeUs, client);
  }

  copyTo(target: Flagged): void {
    this.count.copyTo(target.count);
  }
}

/** A fold that counts records of this kind whose field `c` is above 0. */
export const flagged = (kind: TraceKind): FoldKind<Flagged> => ({
  kinds: [kind, TraceKind.clientArrived],
  start: ({ clients }) => new Flagged(clients),
});
