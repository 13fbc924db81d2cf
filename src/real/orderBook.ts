import type { ChildProcess } from 'node:child_process';
import { ended } from './wires';

/** A checkout that a server has carried out. */
interface Order {
  readonly user: string;
  readonly intent: number;
  readonly key: string | null;
  readonly number: number;
}

/** The orders database: it outlives every server, and knows a key that it has seen. */
export class OrderBook {
  readonly #delayMs: number;
  readonly #keys = new Set<string>();
  readonly #intents = new Map<string, number>();

  constructor(delayMs: number) {
    this.#delayMs = delayMs;
  }

  /** Second orders for one intent. */
  get duplicates(): number {
    return [...this.#intents.values()].reduce((sum, count) => sum + count - 1, 0);
  }

  serve(server: ChildProcess): void {
    server.on('message', ({ order }: { readonly order?: Order }) => {
      if (order === undefined) return;
      this.#place(order);
      setTimeout(() => {
        if (server.connected) server.send({ placed: order.number }, ended);
      }, this.#delayMs);
    });
  }

  #place({ user, intent, key }: Order): void {
    if (key !== null && this.#keys.has(key)) return;
    if (key !== null) this.#keys.add(key);
    const name = `${user} ${intent}`;
    this.#intents.set(name, (this.#intents.get(name) ?? 0) + 1);
  }
}
