import { TraceKind } from '../trace/events';
import { Barred, isOfSession } from './folds/barred';
import { ClientCount } from './folds/clientCount';
import type { Fold, FoldKind } from './folds/fold';
import type { Metric, Unit } from './metric';

const ARRIVED = TraceKind.clientArrived;

/** How much one record counts. */
type Amount = (kind: TraceKind, b: number, c: number) => number;

/** Counts records whose field `a` is the client. What was meant to be taken is not lost. */
export class CountFold implements Fold {
  readonly count: ClientCount;
  readonly #amount: Amount;
  readonly #barred: Barred;

  constructor(clients: number, amount: Amount) {
    this.count = new ClientCount(clients);
    this.#amount = amount;
    this.#barred = new Barred(clients);
  }

  observe(timeUs: number, kind: TraceKind, a: number, b: number, c: number): void {
    this.#barred.observe(kind, a, c);
    if (kind === TraceKind.clientArrived) this.count.forget(a);
    else if (this.#counts(kind, a, c)) this.count.count(timeUs, a, this.#amount(kind, b, c));
  }

  #counts(kind: TraceKind, client: number, cause: number): boolean {
    if (kind === TraceKind.revoked) return false;
    return !isOfSession(kind) || !this.#barred.wanted(client, cause);
  }

  copyTo(target: CountFold): void {
    this.count.copyTo(target.count);
    this.#barred.copyTo(target.#barred);
  }
}

/** A fold that counts records of these kinds. @param amount how much one counts; without it, one. */
export const countOf = (
  kinds: readonly TraceKind[],
  amount: Amount = () => 1,
): FoldKind<CountFold> => ({
  kinds: [...kinds, ...(kinds.some(isOfSession) ? Barred.kinds : [ARRIVED])],
  start: ({ clients }) => new CountFold(clients, amount),
});

/** A metric that is such a count. Fewer are better. */
export const countByClient = (
  counted: Pick<Metric<CountFold>, 'id' | 'fold'> & { readonly unit?: Unit },
): Metric<CountFold> => ({
  unit: 'count',
  better: 'lower',
  ...counted,
  read: ({ count }) => count.sum,
  counts: ({ count }) => count,
});
