import { Ending, SECOND_US, TraceKind, type TraceRecord, unpackEnding } from '../../engine';
import type { Observer } from './observer';

/** How long everybody waits before the first, second, third ... retry of an intent, in seconds. */
export class Pauses implements Observer {
  readonly byRetry: number[][] = [];
  readonly #failedUs = new Map<number, number>();
  readonly #retries = new Map<number, number>();

  begin(): void {
    // Pauses are the same from the start.
  }

  observe({ timeUs, kind, b: client, c }: TraceRecord): void {
    if (kind === TraceKind.attemptEnded) {
      const failed = unpackEnding(c).ending !== Ending.ok;
      if (failed) this.#failedUs.set(client, timeUs);
      else this.#forget(client);
    } else if (kind === TraceKind.attemptSent) {
      const failedUs = this.#failedUs.get(client);
      if (failedUs === undefined) return;
      const retry = (this.#retries.get(client) ?? 0) + 1;
      this.#retries.set(client, retry);
      this.byRetry[retry] ??= [];
      this.byRetry[retry].push((timeUs - failedUs) / SECOND_US);
    }
  }

  #forget(client: number): void {
    this.#failedUs.delete(client);
    this.#retries.delete(client);
  }
}
