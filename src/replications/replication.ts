import {
  type ArchitectureId,
  createMeteredRun,
  type Intervention,
  METRICS,
  type Onlooker,
  type Scenario,
} from '../engine';
import { withSeed } from './seeds';

/** One of many runs that differ in their seeds: all that it takes to play it, as plain data. */
export interface Replication {
  readonly scenario: Scenario;
  readonly history: readonly Intervention[];
  readonly architecture: ArchitectureId;
  /** Takes the place of the scenario's own. */
  readonly seed: number;
  readonly untilUs: number;
}

/**
 * The value of every metric at the end of a run, in the order of `METRICS`. Nobody reads its trace, so it has none.
 * @param onlookers are shown the records that they want
 */
export function replicate(
  { scenario, history, architecture, seed, untilUs }: Replication,
  onlookers: readonly Onlooker[] = [],
): readonly number[] {
  const options = { architecture, history };
  const run = createMeteredRun(withSeed(scenario, seed), options, onlookers);
  run.advanceTo(untilUs);
  return METRICS.map(({ id }) => finite(id, run.metric(id)));
}

/** JSON has no word for "not a number": a metric that comes to it is a defect, and said to be one. */
export function finite(id: string, value: number): number {
  if (!Number.isFinite(value)) throw new Error(`The metric "${id}" came to ${value}.`);
  return value;
}
