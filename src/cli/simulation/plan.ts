import { type ArchitectureId, parseScenario, type Scenario, SECOND_US } from '../../engine';
import { Refusal } from '../command/refusal';
import { type Arguments, UNTIL_MAX_S } from './arguments';
import { withSettings } from './settings';

/** Everything that decides what the runs come to. */
export interface Plan {
  readonly scenario: Scenario;
  readonly architectures: readonly ArchitectureId[];
  /** One for each replication. */
  readonly seeds: readonly number[];
  readonly untilUs: number;
}

const SEEDS = 2 ** 32;
/** How long a run is if nobody says: this long, and so long after the last thing that is done to it. */
const LEAST_S = 60;
const AFTERWARDS_S = 30;

/** Puts what was asked for into a scenario document. Throws a refusal with what the parser says of it. */
export function planOf(document: unknown, asked: Arguments): Plan {
  const settings = [...asked.settings];
  if (asked.seed !== undefined) settings.push({ path: 'seed', value: asked.seed });
  const parsed = parseScenario(withSettings(document, settings));
  if ('problems' in parsed) throw new Refusal(parsed.problems.map(({ message }) => message));
  const architectures = asked.architectures ?? [parsed.scenario.architecture];
  const scenario = { ...parsed.scenario, architecture: shownFirst(parsed.scenario, architectures) };
  return {
    scenario,
    architectures,
    seeds: Array.from(
      { length: asked.replications },
      (_, replication) => (scenario.seed + replication) % SEEDS,
    ),
    untilUs: Math.round((asked.untilS ?? usualLengthS(scenario)) * SECOND_US),
  };
}

/** The scenario's own architecture if it is among those that run, so that the document still says what was run. */
const shownFirst = (
  { architecture }: Scenario,
  architectures: readonly ArchitectureId[],
): ArchitectureId =>
  architectures.includes(architecture) ? architecture : (architectures[0] ?? architecture);

function usualLengthS({ interventions }: Scenario): number {
  const lastUs = Math.max(0, ...interventions.map(({ atUs }) => atUs));
  return Math.min(UNTIL_MAX_S, Math.max(LEAST_S, lastUs / SECOND_US + AFTERWARDS_S));
}
