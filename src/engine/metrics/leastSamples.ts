import type { MetricId } from './ids';
import type { Metric } from './metric';

/** Of fewer responses such a percentile is the largest of them, or nearly. */
const LEAST: Partial<Readonly<Record<MetricId, number>>> = {
  'latency-p95': 20,
  'latency-p99': 100,
};

/** How many values a figure needs to say anything, where it is taken from values. */
export const leastOf = (id: MetricId): number => LEAST[id] ?? 1;

interface Sampled {
  readonly id: Metric['id'];
  /** By run; empty where the figure is not taken from values. */
  readonly samples: readonly number[];
}

/** Whether a figure says anything of a run: a mean, a share or a maximum of nothing is no 0. */
export const isKnown = ({ id, samples }: Sampled, run: number): boolean =>
  samples.length === 0 || isTaken(id, samples[run] ?? 0);

/** In no run there has been anything that it could be taken from. */
export const isUnmeasured = ({ samples }: Sampled): boolean =>
  samples.length > 0 && samples.every((count) => count === 0);

/** Whether so many values are enough to take a figure from. */
export const isTaken = (id: MetricId, samples: number): boolean => samples >= leastOf(id);
