import { METRICS, type Simulation } from '../../engine';
import type { Figure } from '../runView';

/** All metrics of all lanes now; by machine for the shown one. */
export function figuresOf(lanes: readonly Simulation[], shown: Simulation): readonly Figure[] {
  return METRICS.map(({ id, unit }) => ({
    id,
    unit,
    values: lanes.map((lane) => lane.metric(id)),
    samples: lanes.flatMap((lane) => lane.measure(id).samples ?? []),
    nodes: shown.measure(id).byNode ?? [],
  }));
}
