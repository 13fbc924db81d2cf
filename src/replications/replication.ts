import {
  type ArchitectureId,
  createMeteredRun,
  type Intervention,
  isTaken,
  METRICS,
  type MetricId,
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

/** What every metric came to in one run, in the order of `METRICS`; null where there was nothing to take it from. */
export type Values = readonly (number | null)[];

/**
 * The value of every metric at the end of a run, in the order of `METRICS`. Nobody reads its trace, so it has none.
 * @param onlookers are shown the records that they want
 */
export function replicate(
  { scenario, history, architecture, seed, untilUs }: Replication,
  onlookers: readonly Onlooker[] = [],
): Values {
  const options = { architecture, history };
  const run = createMeteredRun(withSeed(scenario, seed), options, onlookers);
  run.advanceTo(untilUs);
  return METRICS.map(({ id }) => knownValue(id, run.measure(id)));
}

/** A mean, a share, a percentile or a largest of too few values is none: null. @param samples undefined: it is no such metric */
export function knownValue(
  id: MetricId,
  { value, samples }: { readonly value: number; readonly samples?: number | undefined },
): number | null {
  if (samples !== undefined && !isTaken(id, samples)) return null;
  // JSON has no word for "not a number": a metric that comes to it is a defect, and said to be one.
  if (!Number.isFinite(value)) throw new Error(`The metric "${id}" came to ${value}.`);
  return value;
}
