import { Leg, TraceKind, type TraceRecord, unpackHop } from '../../engine';
import type { Message } from './messages';

/** How long what follows from the first health check is still news, in microseconds. */
const CHECK_US = 1_500_000;

/** What is seen for the first time: since the run began, or since another architecture is shown. */
export class FirstSeen {
  /** What is sent before this instant is not news. */
  readonly sinceUs: number;
  /** The first request, 0 for none yet. */
  attempt = 0;
  /** When the first health check of the run was sent, and to whom. */
  #checkUs = Number.POSITIVE_INFINITY;
  #checked = -1;

  constructor(sinceUs: number) {
    this.sinceUs = sinceUs;
  }

  observe({ kind, a, b, timeUs }: TraceRecord): void {
    if (kind === TraceKind.attemptSent) {
      if (this.attempt === 0 && timeUs >= this.sinceUs) this.attempt = a;
    } else if (kind === TraceKind.hop && timeUs < this.#checkUs) {
      const { leg, server } = unpackHop(b);
      if (leg !== Leg.checkToServer) return;
      this.#checkUs = timeUs;
      this.#checked = server;
    }
  }

  copyTo(target: FirstSeen): void {
    target.attempt = this.attempt;
    target.#checkUs = this.#checkUs;
    target.#checked = this.#checked;
  }

  /** Whether this is the first health check of the run, or what came of it. */
  isFirstCheck({ sentUs, server }: Message): boolean {
    const since = sentUs - this.#checkUs;
    return server === this.#checked && since >= 0 && since <= CHECK_US;
  }
}
