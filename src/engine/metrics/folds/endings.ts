import { copyState } from '../../kernel/copyState';
import { Ending, TraceKind, unpackEnding } from '../../trace/events';
import { ClientCount } from './clientCount';
import type { Fold, FoldKind } from './fold';

const GATEWAY_TIMEOUT = 504;

/** How attempts ended. */
export class Endings implements Fold {
  ended = 0;
  /** Intents of which an attempt has ended. */
  intents = 0;
  readonly fulfilled: ClientCount;
  readonly ok: ClientCount;
  readonly refusals: ClientCount;
  readonly errors: ClientCount;
  readonly timeouts: ClientCount;
  /** The latest change since the latest window began, -1 for none; the change that window is about, its first and latest error. */
  freshChangeUs = -1;
  changedUs = -1;
  firstErrorUs = -1;
  lastErrorUs = -1;

  constructor(clients: number) {
    this.fulfilled = new ClientCount(clients);
    this.ok = new ClientCount(clients);
    this.refusals = new ClientCount(clients);
    this.errors = new ClientCount(clients);
    this.timeouts = new ClientCount(clients);
  }

  observe(timeUs: number, kind: TraceKind, a: number, b: number, c: number): void {
    if (kind === TraceKind.attemptEnded) this.#end(timeUs, b, c);
    else if (kind === TraceKind.clientArrived) this.#forget(a);
    else this.freshChangeUs = timeUs;
  }

  #end(timeUs: number, client: number, packed: number): void {
    this.ended += 1;
    const { ending, status, heldSession, isIntent, isFirst, fulfils } = unpackEnding(packed);
    if (isFirst) this.intents += 1;
    if (fulfils) this.fulfilled.count(timeUs, client);
    if (ending === Ending.ok) {
      if (isIntent) this.ok.count(timeUs, client);
      return;
    }
    if (ending === Ending.notLoggedIn) {
      if (heldSession) this.refusals.count(timeUs, client);
      return;
    }
    this.errors.count(timeUs, client);
    if (ending === Ending.timedOut || status === GATEWAY_TIMEOUT) {
      this.timeouts.count(timeUs, client);
    }
    if (this.freshChangeUs >= 0) {
      this.changedUs = this.freshChangeUs;
      this.firstErrorUs = timeUs;
      this.freshChangeUs = -1;
    }
    if (this.firstErrorUs >= 0) this.lastErrorUs = timeUs;
  }

  #forget(client: number): void {
    this.fulfilled.forget(client);
    this.ok.forget(client);
    this.refusals.forget(client);
    this.errors.forget(client);
    this.timeouts.forget(client);
  }

  copyTo(target: Endings): void {
    copyState(this, target);
  }
}

export const endings: FoldKind<Endings> = {
  kinds: [TraceKind.attemptEnded, TraceKind.change, TraceKind.clientArrived],
  start: ({ clients }) => new Endings(clients),
};
