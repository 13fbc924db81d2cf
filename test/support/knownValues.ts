import { isTaken, METRICS, type Simulation } from '../../src/engine';

/** Every metric of a run; null where there is nothing to take it from, or too little. */
export const knownValues = (run: Simulation): readonly (number | null)[] =>
  METRICS.map(({ id }) => {
    const { value, samples } = run.measure(id);
    return samples !== undefined && !isTaken(id, samples) ? null : value;
  });
