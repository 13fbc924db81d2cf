import { copyState } from '../../kernel/copyState';
import { SECOND_US } from '../../kernel/time';
import { TraceKind } from '../../trace/events';
import type { Fold, FoldKind } from '../folds/fold';
import { Histogram } from '../folds/histogram';
import { type Metric, ratio } from '../metric';

/** How long attempts that got an answer took, and how long they waited for a worker. */
class Timings implements Fold {
  readonly latency = new Histogram();
  waitedUs = 0;

  observe(_timeUs: number, _kind: TraceKind, _a: number, waitedUs: number, tookUs: number): void {
    this.waitedUs += waitedUs;
    this.latency.add(tookUs);
  }

  copyTo(target: Timings): void {
    copyState(this, target);
  }
}

const timings: FoldKind<Timings> = {
  kinds: [TraceKind.requestTimed],
  start: () => new Timings(),
};

/** Without a single one, no time is known. */
const samples = ({ latency }: Timings) => latency.count;

const quantile = (percent: 50 | 95 | 99): Metric<Timings> => ({
  id: `latency-p${percent}`,
  unit: 's',
  better: 'lower',
  fold: timings,
  read: ({ latency }) => latency.quantile(percent / 100) / SECOND_US,
  samples,
});

/** From sending to the answer, whatever it was: half of the answered attempts took no longer. */
export const latencyP50 = quantile(50);
/** 95 of a hundred took no longer. */
export const latencyP95 = quantile(95);
/** 99 of a hundred took no longer. */
export const latencyP99 = quantile(99);

/** The largest of the same times. */
export const latencyMax: Metric<Timings> = {
  id: 'latency-max',
  unit: 's',
  better: 'lower',
  fold: timings,
  read: ({ latency }) => latency.max / SECOND_US,
  samples,
};

/** The mean of the same times. */
export const latencyMean: Metric<Timings> = {
  id: 'latency-mean',
  unit: 's',
  better: 'lower',
  fold: timings,
  read: ({ latency }) => ratio(latency.sum, latency.count * SECOND_US),
  samples,
};

/** From reaching a server to getting a worker, mean over the same attempts. */
export const queueWait: Metric<Timings> = {
  id: 'queue-wait',
  unit: 's',
  better: 'lower',
  fold: timings,
  read: ({ latency, waitedUs }) => ratio(waitedUs, latency.count * SECOND_US),
  samples,
};
