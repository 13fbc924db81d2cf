import { TraceKind, type TraceRecord } from '../../engine';
import type { Observer } from './observer';

/** At which server everybody was served before an instant, and after it. */
export class Routes implements Observer {
  readonly #before = new Map<number, number>();
  readonly #after = new Map<number, number>();
  readonly #clients = new Map<number, number>();
  readonly #changedUs: number;
  #knownUs = 0;

  constructor(changedUs: number) {
    this.#changedUs = changedUs;
  }

  /** @param fromUs when the change is known everywhere; what happens between the two does not count */
  begin(fromUs: number): void {
    this.#knownUs = fromUs;
  }

  observe({ timeUs, kind, a, b }: TraceRecord): void {
    if (kind === TraceKind.attemptSent) this.#clients.set(a, b);
    if (kind === TraceKind.attemptEnded) this.#clients.delete(a);
    if (kind !== TraceKind.routed) return;
    const client = this.#clients.get(a);
    if (client === undefined) return;
    if (timeUs < this.#changedUs) this.#before.set(client, b);
    else if (timeUs >= this.#knownUs) this.#after.set(client, b);
  }

  /** Share of people who are at another server afterwards. */
  get moved(): number {
    let moved = 0;
    for (const [client, server] of this.#before) if (this.#after.get(client) !== server) moved += 1;
    return moved / this.#before.size;
  }
}
