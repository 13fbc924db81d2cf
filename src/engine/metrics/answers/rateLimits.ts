import { TraceKind } from '../../trace/events';
import { countByClient, countOf } from '../countFold';
import { ClientCount } from '../folds/clientCount';
import type { Fold } from '../folds/fold';
import type { Metric } from '../metric';

/** Requests that the rate limit turned away, for whatever reason. */
export const rateLimited = countByClient({
  id: 'rate-limited',
  fold: countOf([TraceKind.rateLimited]),
});

/** Requests that the rate limit let through although as many as it allows had been, in all places together. */
export const overLimit = countByClient({
  id: 'over-limit',
  fold: countOf([TraceKind.overLimit]),
});

/** Who was turned away too early. */
class TooEarly implements Fold {
  readonly count: ClientCount;

  constructor(clients: number) {
    this.count = new ClientCount(clients);
  }

  observe(timeUs: number, kind: TraceKind, client: number, _b: number, allowed: number): void {
    if (kind === TraceKind.clientArrived) this.count.forget(client);
    else if (allowed > 0) this.count.count(timeUs, client);
  }

  copyTo(target: TooEarly): void {
    this.count.copyTo(target.count);
  }
}

/** Requests that were turned away although fewer than the limit had been let through, in all places together. */
export const refusedBelowLimit: Metric<TooEarly> = {
  id: 'refused-below-limit',
  unit: 'count',
  better: 'lower',
  fold: {
    kinds: [TraceKind.rateLimited, TraceKind.clientArrived],
    start: ({ clients }) => new TooEarly(clients),
  },
  read: ({ count }) => count.sum,
  counts: ({ count }) => count,
};
