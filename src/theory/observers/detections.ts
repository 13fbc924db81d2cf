import { Belief, SECOND_US, TraceKind, type TraceRecord } from '../../engine';
import type { Observer } from './observer';

/** From the latest change to each server until the balancer believes otherwise, in seconds. */
export class Detections implements Observer {
  readonly delays: number[] = [];
  readonly #changedUs = new Map<number, number>();
  readonly #belief: number;

  /** @param belief what it comes to believe: up or down */
  constructor(belief: 'up' | 'down') {
    this.#belief = Belief[belief];
  }

  begin(): void {
    // Every detection counts.
  }

  observe({ timeUs, kind, a, b }: TraceRecord): void {
    if (kind === TraceKind.change) this.#changedUs.set(b, timeUs);
    if (kind !== TraceKind.balancerBelief || b !== this.#belief) return;
    const changedUs = this.#changedUs.get(a);
    if (changedUs === undefined) return;
    this.delays.push((timeUs - changedUs) / SECOND_US);
    this.#changedUs.delete(a);
  }
}
