import { SECOND_US } from '../../kernel/time';
import { Belief, ServerCondition, ServerFlag, TraceKind } from '../../trace/events';
import type { Fold, RunSize } from '../folds/fold';
import { type Metric, ratio } from '../metric';

/** Which servers have failed, and when the balancer noticed. */
class Detections implements Fold {
  noticed = 0;
  totalUs = 0;
  readonly #belief: Uint8Array;
  readonly #isFailing: Uint8Array;
  /** Instant of a failure that is still to be noticed, or -1. */
  readonly #failedUs: Float64Array;

  constructor({ servers }: RunSize) {
    this.#belief = new Uint8Array(servers).fill(Belief.forgotten);
    this.#isFailing = new Uint8Array(servers);
    this.#failedUs = new Float64Array(servers).fill(-1);
  }

  observe(timeUs: number, kind: TraceKind, server: number, b: number, flags: number): void {
    if (kind === TraceKind.balancerBelief) this.#believe(timeUs, server, b as Belief);
    else this.#setFailing(timeUs, server, isFailing(b as ServerCondition, flags));
  }

  #setFailing(timeUs: number, server: number, failing: boolean): void {
    const begins = failing && this.#isFailing[server] === 0;
    this.#isFailing[server] = failing ? 1 : 0;
    // What mends itself before anybody notices is not noticed at all.
    if (!failing) this.#failedUs[server] = -1;
    if (begins && this.#belief[server] === Belief.up) this.#failedUs[server] = timeUs;
  }

  #believe(timeUs: number, server: number, belief: Belief): void {
    this.#belief[server] = belief;
    const failedUs = this.#failedUs[server] as number;
    if (belief === Belief.up || failedUs < 0) return;
    this.#failedUs[server] = -1;
    if (belief === Belief.forgotten) return;
    this.noticed += 1;
    this.totalUs += timeUs - failedUs;
  }

  copyTo(target: Detections): void {
    target.noticed = this.noticed;
    target.totalUs = this.totalUs;
    target.#belief.set(this.#belief);
    target.#isFailing.set(this.#isFailing);
    target.#failedUs.set(this.#failedUs);
  }
}

/**
 * A process that was started again is as bad as a dead one until it is ready, and one that is cut off as bad as a
 * frozen one. What is in maintenance is not the balancer's to notice.
 */
const isFailing = (condition: ServerCondition, flags: number): boolean =>
  (flags & ServerFlag.maintenance) === 0 &&
  ((flags & ServerFlag.cutFromBalancer) !== 0 ||
    condition === ServerCondition.stopped ||
    condition === ServerCondition.frozen ||
    condition === ServerCondition.starting);

/** From a server's stop, freeze or cut until the balancer takes it to be down; mean over those it noticed. */
export const detectionTime: Metric<Detections> = {
  id: 'detection-time',
  unit: 's',
  better: 'lower',
  fold: {
    kinds: [TraceKind.serverCondition, TraceKind.balancerBelief],
    start: (size) => new Detections(size),
  },
  read: ({ totalUs, noticed }) => ratio(totalUs, noticed * SECOND_US),
  samples: ({ noticed }) => noticed,
};
