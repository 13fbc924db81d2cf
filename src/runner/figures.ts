import { METRICS, type Simulation } from '../engine';
import type { Figure } from './messages';

/** All metrics of all lanes now; by machine for the shown one. */
export const figuresOf = (lanes: readonly Simulation[], shown: Simulation): readonly Figure[] =>
  METRICS.map(({ id, unit }) => ({
    id,
    unit,
    values: lanes.map((lane) => lane.metric(id)),
    nodes: shown.measure(id).byNode ?? [],
  }));
