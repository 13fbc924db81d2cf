import { Belief, TraceKind, type TraceRecord } from '../../engine';
import type { Observer } from './observer';

/** Looks, at given times after a server has come up, which share of all people present has its cookie. */
export class NewServer implements Observer {
  readonly shares: number[] = [];
  readonly #server: number;
  readonly #afterUs: readonly number[];
  #upUs = Number.POSITIVE_INFINITY;
  /** Cookie of everybody present. */
  readonly #present = new Map<number, number>();

  /** @param afterUs ascending */
  constructor(server: number, afterUs: readonly number[]) {
    this.#server = server;
    this.#afterUs = afterUs;
  }

  begin(): void {
    // Equilibrium is a matter of when the server is added.
  }

  observe({ timeUs, kind, a, b }: TraceRecord): void {
    const next = this.#afterUs[this.shares.length];
    if (next !== undefined && timeUs >= this.#upUs + next) this.#look();
    if (kind === TraceKind.clientArrived && a >= 0) this.#present.set(a, 0);
    else if (kind === TraceKind.clientLeft) this.#present.delete(a);
    else if (kind === TraceKind.clientCredential && this.#present.has(a)) this.#present.set(a, b);
    else if (kind === TraceKind.balancerBelief && a === this.#server && b === Belief.up) {
      this.#upUs = timeUs;
    }
  }

  #look(): void {
    const cookies = [...this.#present.values()];
    const there = cookies.filter((cookie) => cookie === this.#server + 1).length;
    this.shares.push(there / cookies.length);
  }
}
