import type { MetricId } from '../engine';

/** Of fewer responses such a percentile is the largest of them, or nearly. */
const LEAST: Partial<Readonly<Record<MetricId, number>>> = {
  'latency-p95': 20,
  'latency-p99': 100,
};

/** How many responses a figure needs to say anything. */
export const leastOf = (id: MetricId): number => LEAST[id] ?? 0;
