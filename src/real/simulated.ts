import { METRICS, type MetricId, type Scenario, SECOND_US } from '../engine';
import { replicate } from '../replications/replication';
import { seedsFrom } from '../replications/seeds';
import type { FigureId, Figures } from './figures';
import { FIGURE_IDS, ratio } from './figures';

/** A further run falls between the least and the greatest of so many in 95 of 100 cases: (n - 1) / (n + 1). */
export const RUNS = 39;

/** The same figures from the simulator, one for each of many seeds. */
export function simulate(scenario: Scenario, untilS: number): readonly Figures[] {
  const { interventions: history, architecture, seed } = scenario;
  return seedsFrom(seed, RUNS).map((one) => {
    const order = { scenario, history, architecture, seed: one, untilUs: untilS * SECOND_US };
    const values = replicate(order);
    const read = (id: MetricId) => values[METRICS.findIndex((metric) => metric.id === id)] ?? null;
    return Object.fromEntries(
      FIGURE_IDS.map((id) => [id, figure(id, scenario.clients.count, read)]),
    ) as Figures;
  });
}

function figure(
  id: FigureId,
  people: number,
  read: (id: MetricId) => number | null,
): number | null {
  const count = (one: MetricId) => read(one) ?? 0;
  const affected = Math.round(count('people-affected') * people);
  if (id === 'people-affected') return affected;
  if (id === 'logins-per-affected') return ratio(count('forced-logins'), affected);
  if (id !== 'refused-share') return read(id);
  return ratio(count('refusals'), count('refusals') + count('requests-ok'));
}
