import {
  ARCHITECTURES,
  type ArchitectureId,
  type Intervention,
  type Problem,
  type Scenario,
} from '../engine';
import type { PastRun } from './messages';
import { parseForPage } from './pageLimits';
import { Turning } from './turning';

/** What a run begins with. */
export interface Opening {
  readonly turning: Turning;
  readonly scenario: Scenario;
  readonly shown: ArchitectureId;
  readonly deeds: readonly Intervention[];
  readonly untilUs: number;
}

/** What a story begins with. */
export type Beginning = Omit<Opening, 'turning'>;

type Refused = { readonly problems: readonly Problem[] };

/** A document, ready to be opened. */
export function openingOf(document: unknown): Opening | Refused {
  const parsed = parseForPage(document);
  if ('problems' in parsed) return parsed;
  const { scenario } = parsed;
  const turning = new Turning(document, scenario.world);
  return { turning, scenario, shown: scenario.architecture, deeds: [], untilUs: 0 };
}

/** The same scenario from its start, with nothing done to it. */
export const beginningOf = ({
  scenario,
  shown,
}: Pick<Opening, 'scenario' | 'shown'>): Beginning => ({
  scenario,
  shown,
  deeds: [],
  untilUs: 0,
});

/** The same after all that was done to it. It comes from storage, where anything may stand. */
export function withPast(opening: Opening, past: PastRun): Opening | Refused {
  const turned = opening.turning.turn(past.turned);
  if ('problems' in turned) return turned;
  const done = parseForPage({ version: 1, interventions: past.deeds });
  if ('problems' in done) return done;
  const known = ARCHITECTURES.find(({ id }) => id === past.architecture);
  if (known === undefined) return refused('architecture', past.architecture, 'one of the five');
  const { untilUs } = past;
  if (!(Number.isSafeInteger(untilUs) && untilUs >= 0 && untilUs <= LATEST_US)) {
    return refused('instant', untilUs, 'whole microseconds within a week');
  }
  const { turning, scenario } = turned;
  const deeds = done.scenario.interventions;
  return { turning, scenario, shown: known.id, deeds, untilUs };
}

/** Scenarios end within a week of simulated time, and so does what is replayed of a run. */
const LATEST_US = 604_800_000_000;

function refused(field: string, value: unknown, allowed: string): Refused {
  const message = `"${field}" is ${String(value)}. Allowed: ${allowed}.`;
  return { problems: [{ field, value: String(value), allowed, message }] };
}
