import { SECOND_US, TraceKind, type TraceRecord } from '../../engine';
import type { Observer } from './observer';

/** What every request costs: time of a worker, operations of the store, and time of the store. */
export class BusyTime implements Observer {
  #fromUs = 0;
  #untilUs = 0;
  #requests = 0;
  #operations = 0;
  #workerUs = 0;
  #storeUs = 0;
  /** Busy workers by server, and whether the store is at work, with the instants since when. */
  readonly #busy: number[] = [];
  readonly #busySinceUs: number[] = [];
  #atWork = 0;
  #atWorkSinceUs = 0;

  begin(fromUs: number): void {
    this.#fromUs = fromUs;
  }

  observe({ timeUs, kind, a, b }: TraceRecord): void {
    if (kind === TraceKind.serverLoad) this.#setBusy(a, b, timeUs);
    else if (kind === TraceKind.storeLoad) this.#setAtWork(a, timeUs);
    if (timeUs < this.#fromUs) return;
    if (kind === TraceKind.workEnded) this.#requests += 1;
    else if (kind === TraceKind.storeOperation) this.#operations += 1;
  }

  end(untilUs: number): void {
    this.#untilUs = untilUs;
    this.#busy.forEach((_, server) => {
      this.#setBusy(server, 0, untilUs);
    });
    this.#setAtWork(0, untilUs);
  }

  /** Requests a second. */
  get throughput(): number {
    return (this.#requests * SECOND_US) / (this.#untilUs - this.#fromUs);
  }

  get operations(): number {
    return this.#operations / this.#requests;
  }

  get workerS(): number {
    return this.#workerUs / this.#requests / SECOND_US;
  }

  /** Share of time in which the store is at work. */
  get storeShare(): number {
    return this.#storeUs / (this.#untilUs - this.#fromUs);
  }

  #setBusy(server: number, busy: number, atUs: number): void {
    this.#workerUs +=
      (this.#busy[server] ?? 0) * this.#counted(this.#busySinceUs[server] ?? 0, atUs);
    this.#busy[server] = busy;
    this.#busySinceUs[server] = atUs;
  }

  #setAtWork(atWork: number, atUs: number): void {
    this.#storeUs += this.#atWork * this.#counted(this.#atWorkSinceUs, atUs);
    this.#atWork = atWork;
    this.#atWorkSinceUs = atUs;
  }

  /** What of a stretch of time lies after the warm-up. */
  #counted(sinceUs: number, untilUs: number): number {
    return Math.max(0, untilUs - Math.max(sinceUs, this.#fromUs));
  }
}
