import { METRICS, type Simulation } from '../engine';
import type { Figure } from './messages';

/** Of fewer attempts such a percentile is the largest of them, or nearly. */
const LEAST_ATTEMPTS: Readonly<Record<string, number>> = { 'latency-p95': 20, 'latency-p99': 100 };

/** All metrics of all lanes now; by machine for the shown one. */
export const figuresOf = (lanes: readonly Simulation[], shown: Simulation): readonly Figure[] =>
  METRICS.map(({ id, unit }) => ({
    id,
    unit,
    values: lanes.map((lane) => lane.metric(id)),
    nodes: shown.measure(id).byNode ?? [],
    ...leastOf(id, lanes),
  }));

function leastOf(id: string, lanes: readonly Simulation[]): Pick<Figure, 'least'> {
  const attempts = LEAST_ATTEMPTS[id];
  if (attempts === undefined) return {};
  const missing = lanes.map(
    (lane) => lane.counted('credential-bytes-per-request').samples < attempts,
  );
  return { least: { attempts, missing } };
}
