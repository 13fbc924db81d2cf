import { type ArchitectureId, parseScenario, type Scenario, SECOND_US } from '../../engine';
import words from '../../messages/en/command/simulate';
import { problemInWords } from '../../messages/problems';
import type { Compared, Wanted } from '../../replications/sample';
import { seedsFrom } from '../../replications/seeds';
import { expandPresets, withPresetValues } from '../../scenarios/presets';
import { Refusal } from '../command/refusal';
import { GROUPINGS, type Grouping, type TimeWindow } from '../figures/timeWindow';
import type { Arguments } from './arguments';
import { withInterventions } from './interventions';
import { MOST_FOR_PRECISION, UNTIL_MAX_S } from './knownOptions';
import { withSettings } from './settings';

/** Everything that decides what the runs come to. */
export interface Plan {
  readonly scenario: Scenario;
  readonly architectures: readonly ArchitectureId[];
  /** One for each replication; so many at most where there is something wanted. */
  readonly seeds: readonly number[];
  readonly untilUs: number;
  readonly windows: readonly TimeWindow[];
  readonly by: readonly Grouping[];
  /** Whether what came of every single change is asked for. */
  readonly byChange: boolean;
  readonly compared: Compared | null;
  /** Intervals that are to be narrow: then there are no more runs. */
  readonly wanted: readonly Wanted[];
  /** Whether anybody reads the trace hashes. */
  readonly wantsHashes: boolean;
}

/** How long a run is if nobody says: this long, and so long after the last thing that is done to it. */
const LEAST_S = 60;
const AFTERWARDS_S = 30;

/** Puts what was asked for into a scenario document. Throws a refusal with what the parser says of it. */
export function planOf(document: unknown, asked: Arguments): Plan {
  const settings = [...asked.settings];
  if (asked.seed !== undefined) settings.push({ path: 'seed', value: asked.seed });
  const parsed = parseScenario(
    withSettings(withInterventions(withPresets(document, asked), asked.interventions), settings),
  );
  if ('problems' in parsed) throw new Refusal(parsed.problems.map(problemInWords));
  const { compared, wanted } = asked;
  const asks = asked.architectures ?? (compared ? [] : [parsed.scenario.architecture]);
  const architectures = [...new Set([...asks, ...(compared ?? [])])];
  const most = asked.replications ?? (wanted.length > 0 ? MOST_FOR_PRECISION : 1);
  const scenario = { ...parsed.scenario, architecture: shownFirst(parsed.scenario, architectures) };
  return {
    scenario,
    architectures,
    seeds: seedsFrom(scenario.seed, most),
    ...timesOf(scenario, asked),
    by: GROUPINGS.filter((grouping) => asked.by.includes(grouping)),
    byChange: asked.by.includes('change'),
    compared,
    wanted,
    // With several runs the table has none of them, and neither has CSV.
    wantsHashes: asked.json || (most === 1 && !asked.csv),
  };
}

/** What presets say: those of the document come under what it says itself, those that were asked for over it. */
function withPresets(document: unknown, { presets }: Arguments): unknown {
  const expanded = expandPresets(document);
  if ('problem' in expanded) throw new Refusal([problemInWords(expanded.problem)]);
  return withPresetValues(expanded.document, presets);
}

/** How long a run is, and the windows in it. */
function timesOf(
  scenario: Scenario,
  { untilS, windows }: Arguments,
): Pick<Plan, 'untilUs' | 'windows'> {
  const lastS = Math.max(0, ...windows.map(([, windowUntilS]) => windowUntilS));
  const endS = untilS ?? Math.max(lastS, usualLengthS(scenario));
  const problems = windows
    .filter(([, windowUntilS]) => windowUntilS > endS)
    .map(([fromS, windowUntilS]) =>
      words('simulate.windowTooLate', {
        from: `${fromS}`,
        until: `${windowUntilS}`,
        end: `${endS}`,
      }),
    );
  if (problems.length > 0) throw new Refusal(problems);
  const microseconds = (seconds: number) => Math.round(seconds * SECOND_US);
  return {
    untilUs: microseconds(endS),
    windows: windows.map(([fromS, windowUntilS]) => ({
      fromUs: microseconds(fromS),
      untilUs: microseconds(windowUntilS),
    })),
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
