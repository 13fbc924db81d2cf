import { Ending, TraceKind, type TraceRecord, unpackEnding } from '../../engine';
import type { Observer } from './observer';

/** Counts requests that were answered with success, from the end of the warm-up on. */
export class Answers implements Observer {
  ok = 0;
  #fromUs = 0;

  begin(fromUs: number): void {
    this.#fromUs = fromUs;
  }

  observe({ timeUs, kind, c }: TraceRecord): void {
    if (kind !== TraceKind.attemptEnded || timeUs < this.#fromUs) return;
    if (unpackEnding(c).ending === Ending.ok) this.ok += 1;
  }
}
