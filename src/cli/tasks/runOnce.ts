import { type ArchitectureId, createSimulation, METRICS, type Scenario } from '../../engine';

/** One run: a scenario under one architecture, from its start to an instant. */
export interface RunOrder {
  readonly scenario: Scenario;
  readonly architecture: ArchitectureId;
  /** Takes the place of the scenario's own. */
  readonly seed: number;
  /** Where the run ends, in simulated microseconds. */
  readonly untilUs: number;
}

/** What came of it. */
export interface RunResult {
  readonly architecture: ArchitectureId;
  readonly seed: number;
  readonly traceHash: string;
  /** The value of every metric, in the order of `METRICS`. */
  readonly values: readonly number[];
}

export function runOnce({ scenario, architecture, seed, untilUs }: RunOrder): RunResult {
  const simulation = createSimulation({ ...scenario, seed }, { architecture });
  simulation.advanceTo(untilUs);
  const values = METRICS.map(({ id }) => finite(id, simulation.metric(id)));
  return { architecture, seed, traceHash: simulation.traceHash, values };
}

/** JSON has no word for "not a number": a metric that comes to it is a defect, and said to be one. */
function finite(id: string, value: number): number {
  if (!Number.isFinite(value)) throw new Error(`The metric "${id}" came to ${value}.`);
  return value;
}
