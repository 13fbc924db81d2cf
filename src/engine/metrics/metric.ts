import type { TraceKind } from '../trace/events';

/** What one metric has seen so far. A plain fold: copying it is all a snapshot needs. */
export class MetricState {
  sum = 0;
  samples = 0;
  /** People with at least one count. */
  people = 0;
  /** Instants of the first and the latest count, or -1. */
  firstUs = -1;
  lastUs = -1;
  readonly perClient: Uint32Array;

  constructor(clients: number) {
    this.perClient = new Uint32Array(clients);
  }

  count(timeUs: number, client: number, amount = 1): void {
    this.sum += amount;
    this.samples += 1;
    if (this.firstUs < 0) this.firstUs = timeUs;
    this.lastUs = timeUs;
    const before = this.perClient[client] as number;
    if (before === 0) this.people += 1;
    this.perClient[client] = before + 1;
  }

  copyTo(target: MetricState): void {
    target.sum = this.sum;
    target.samples = this.samples;
    target.people = this.people;
    target.firstUs = this.firstUs;
    target.lastUs = this.lastUs;
    target.perClient.set(this.perClient);
  }
}

/** A number about a run: a fold over the records of its trace. */
export interface Metric {
  /** Stable: scripts and documents refer to it. */
  readonly id: string;
  readonly title: string;
  readonly unit: 'count' | 'people' | 'bytes';
  readonly better: 'lower' | 'higher';
  /** The kinds of record it wants to see. */
  readonly kinds: readonly TraceKind[];
  observe(state: MetricState, timeUs: number, a: number, b: number, c: number): void;
  read(state: MetricState): number;
}
