import { Ending, SECOND_US, TraceKind, type TraceRecord, unpackEnding } from '../../engine';
import type { Observer } from './observer';

/** Times and endings of all requests that end after the warm-up. Logins are not among them. */
export class Requests implements Observer {
  /** Seconds that each one that was answered as wanted waited for a worker, and took altogether. */
  readonly waits: number[] = [];
  readonly responses: number[] = [];
  /** Endings of all kinds. */
  ended = 0;
  #fromUs = 0;
  #untilUs = 0;
  #waitedUs = 0;
  #tookUs = 0;

  begin(fromUs: number): void {
    this.#fromUs = fromUs;
  }

  observe({ timeUs, kind, b, c }: TraceRecord): void {
    if (timeUs < this.#fromUs) return;
    if (kind === TraceKind.requestTimed) {
      this.#waitedUs = b;
      this.#tookUs = c;
    } else if (kind === TraceKind.attemptEnded) {
      const { ending, isIntent } = unpackEnding(c);
      if (!isIntent) return;
      this.ended += 1;
      if (ending !== Ending.ok) return;
      this.waits.push(this.#waitedUs / SECOND_US);
      this.responses.push(this.#tookUs / SECOND_US);
    }
  }

  end(untilUs: number): void {
    this.#untilUs = untilUs;
  }

  get meanWait(): number {
    return mean(this.waits);
  }

  get meanResponse(): number {
    return mean(this.responses);
  }

  /** Share of those answered as wanted that had to wait. */
  get waited(): number {
    return this.waits.filter((wait) => wait > 0).length / this.waits.length;
  }

  /** Share that was not answered as wanted. */
  get failed(): number {
    return 1 - this.waits.length / this.ended;
  }

  /** Answered as wanted, per second. */
  get throughput(): number {
    return this.waits.length / ((this.#untilUs - this.#fromUs) / SECOND_US);
  }
}

export const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

/** The value that a share of all does not exceed (nearest rank). */
export function quantile(values: readonly number[], share: number): number {
  const sorted = Float64Array.from(values).sort();
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] as number;
}
