import { copyState } from '../../kernel/copyState';
import { Action, FallbackKind, TraceKind, unpackSent } from '../../trace/events';
import { ClientCount } from './clientCount';
import type { Fold, FoldKind } from './fold';

/** Actions that nobody wants for their own sake. */
const IS_MEANS: Readonly<Partial<Record<number, true>>> = {
  [Action.login]: true,
  [Action.logout]: true,
  [Action.connect]: true,
};

/** What attempts were sent, and what the cluster did about them behind people's backs. */
export class Sending implements Fold {
  /** Attempts, and the bytes of their credentials as amounts. */
  readonly sent: ClientCount;
  /** Intents, and the tries of them that people sent: logins and connections are neither. */
  intents = 0;
  tries = 0;
  /** Further tries by the balancer. */
  retries = 0;
  storeOperations = 0;

  constructor(clients: number) {
    this.sent = new ClientCount(clients);
  }

  observe(timeUs: number, kind: TraceKind, a: number, b: number, c: number): void {
    switch (kind) {
      case TraceKind.attemptSent: {
        const { action, bytes, again } = unpackSent(c);
        this.sent.count(timeUs, b, bytes);
        if (IS_MEANS[action]) return;
        this.tries += 1;
        if (!again) this.intents += 1;
        return;
      }
      case TraceKind.storeOperation:
        this.storeOperations += 1;
        return;
      case TraceKind.fallback:
        // A read of the replica is an operation of a store, too.
        if (b === FallbackKind.replica) this.storeOperations += 1;
        return;
      case TraceKind.retried:
        this.retries += 1;
        return;
      default:
        this.sent.forget(a);
    }
  }

  copyTo(target: Sending): void {
    copyState(this, target);
  }
}

export const sending: FoldKind<Sending> = {
  kinds: [
    TraceKind.attemptSent,
    TraceKind.storeOperation,
    TraceKind.fallback,
    TraceKind.retried,
    TraceKind.clientArrived,
  ],
  start: ({ clients }) => new Sending(clients),
};
