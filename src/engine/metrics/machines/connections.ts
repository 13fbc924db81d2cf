import { copyState } from '../../kernel/copyState';
import { SECOND_US } from '../../kernel/time';
import { Action, ConnectionEnd, TraceKind, unpackSent } from '../../trace/events';
import { ClientCount } from '../folds/clientCount';
import type { Fold, FoldKind } from '../folds/fold';
import type { Metric } from '../metric';

/** Connections that were broken off, and how many were asked for in one second. */
class Connections implements Fold {
  readonly dropped: ClientCount;
  /** The second at hand, how many were asked for in it, and the most in any. */
  #second = 0;
  #asked = 0;
  #most = 0;

  constructor(clients: number) {
    this.dropped = new ClientCount(clients);
  }

  get most(): number {
    return this.#most;
  }

  observe(timeUs: number, kind: TraceKind, a: number, _b: number, c: number): void {
    if (kind === TraceKind.clientArrived) this.dropped.forget(a);
    else if (kind === TraceKind.attemptSent) this.#ask(timeUs, c);
    else if (c !== ConnectionEnd.closed && c !== ConnectionEnd.replaced) {
      this.dropped.count(timeUs, a);
    }
  }

  #ask(timeUs: number, sent: number): void {
    if (unpackSent(sent).action !== Action.connect) return;
    const second = Math.floor(timeUs / SECOND_US);
    if (second !== this.#second) this.#asked = 0;
    this.#second = second;
    this.#asked += 1;
    this.#most = Math.max(this.#most, this.#asked);
  }

  copyTo(target: Connections): void {
    this.dropped.copyTo(target.dropped);
    target.#second = this.#second;
    target.#asked = this.#asked;
    target.#most = this.#most;
  }
}

const connections: FoldKind<Connections> = {
  kinds: [TraceKind.connectionClosed, TraceKind.attemptSent, TraceKind.clientArrived],
  start: ({ clients }) => new Connections(clients),
};

/** Connections that ended although their people wanted to keep them. */
export const connectionsDropped: Metric<Connections> = {
  id: 'connections-dropped',
  unit: 'count',
  better: 'lower',
  fold: connections,
  read: ({ dropped }) => dropped.sum,
  counts: ({ dropped }) => dropped,
};

/** The most connections that people asked for within one second of the clock. */
export const connectionsPeak: Metric<Connections> = {
  id: 'connections-peak',
  unit: 'per second',
  better: 'lower',
  fold: connections,
  read: ({ most }) => most,
};

/** Messages that were shown, and how long they took. */
class Delays implements Fold {
  shown = 0;
  sumUs = 0;

  observe(_timeUs: number, _kind: TraceKind, _a: number, _b: number, tookUs: number): void {
    this.shown += 1;
    this.sumUs += tookUs;
  }

  copyTo(target: Delays): void {
    copyState(this, target);
  }
}

/** From a message's being taken to its being shown, mean over those that were shown. */
export const messageDelay: Metric<Delays> = {
  id: 'message-delay',
  unit: 's',
  better: 'lower',
  fold: { kinds: [TraceKind.messageShown], start: () => new Delays() },
  read: ({ shown, sumUs }) => (shown === 0 ? 0 : sumUs / shown / SECOND_US),
  samples: ({ shown }) => shown,
};
