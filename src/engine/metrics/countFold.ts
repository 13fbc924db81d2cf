import { TraceKind } from '../trace/events';
import { ClientCount } from './clientCount';
import type { Fold, FoldKind, Metric, Unit } from './metric';

/** How much one record counts; `NOT_COUNTED` for one that is left out. */
type Amount = (kind: TraceKind, b: number, c: number) => number;

export const NOT_COUNTED = -1;

/** Counts records whose field `a` is the client. */
export class CountFold implements Fold {
  readonly count: ClientCount;
  readonly #amount: Amount;

  constructor(clients: number, amount: Amount) {
    this.count = new ClientCount(clients);
    this.#amount = amount;
  }

  observe(timeUs: number, kind: TraceKind, a: number, b: number, c: number): void {
    if (kind === TraceKind.clientArrived) {
      this.count.forget(a);
      return;
    }
    const amount = this.#amount(kind, b, c);
    if (amount !== NOT_COUNTED) this.count.count(timeUs, a, amount);
  }

  copyTo(target: CountFold): void {
    this.count.copyTo(target.count);
  }
}

/** A fold that counts records of these kinds. @param amount how much one counts; without it, one. */
export const countOf = (
  kinds: readonly TraceKind[],
  amount: Amount = () => 1,
): FoldKind<CountFold> => ({
  kinds: [...kinds, TraceKind.clientArrived],
  start: ({ clients }) => new CountFold(clients, amount),
});

/** A metric that is such a count. Fewer are better. */
export const countByClient = (
  id: string,
  title: string,
  fold: FoldKind<CountFold>,
  unit: Unit = 'count',
): Metric<CountFold> => ({
  id,
  title,
  unit,
  better: 'lower',
  fold,
  read: ({ count }) => count.sum,
  counts: ({ count }) => count,
});
