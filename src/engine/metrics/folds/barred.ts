import { Cause, RevocationKind, TraceKind } from '../../trace/events';

/** Losses of what a session had in it: it goes with the session, also where that was meant. */
export const isOfSession = (kind: TraceKind): boolean =>
  kind === TraceKind.cartLost || kind === TraceKind.transferLost;

/** Who has been shut out. What such a person loses was meant to be lost: it counts as nobody's loss. */
export class Barred {
  /** Kinds of record that this has to see. */
  static readonly kinds: readonly TraceKind[] = [TraceKind.revoked, TraceKind.clientArrived];
  readonly #barred: Uint8Array;

  constructor(clients: number) {
    this.#barred = new Uint8Array(clients);
  }

  /** Whether a loss with this cause was meant to be: the session was ended on purpose, or its owner is shut out. */
  wanted(client: number, cause: number): boolean {
    return cause === Cause.revoked || this.#barred[client] === 1;
  }

  /** Reads a record. Somebody new may have the number of one who was shut out. */
  observe(kind: TraceKind, a: number, c: number): void {
    if (kind === TraceKind.revoked && c === RevocationKind.ban) this.#barred[a] = 1;
    else if (kind === TraceKind.clientArrived && a >= 0) this.#barred[a] = 0;
  }

  copyTo(target: Barred): void {
    target.#barred.set(this.#barred);
  }
}
