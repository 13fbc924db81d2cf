import {
  type ArchitectureId,
  type ChangeId,
  clientName,
  createSimulation,
  type Intervention,
  parseScenario,
  type Scenario,
  type Simulation,
  Trace,
} from '../../src/engine';
import { type Decoded, type KindName, only, readTrace } from './trace';

/** A scenario document without its version. */
export type Overrides = Readonly<Record<string, unknown>>;

/** What is done to a run: instant in seconds, change, index of the server. */
export type ChangeAt = readonly [atS: number, change: ChangeId, target?: number];

export const S1 = 0;
export const S2 = 1;
export const S3 = 2;
const SECOND_US = 1_000_000;
export const seconds = (count: number): number => Math.round(count * SECOND_US);

/** The opening scenario with some settings turned; throws where the document is not a scenario. */
export function scenario(overrides: Overrides = {}): Scenario {
  const parsed = parseScenario({ version: 1, ...overrides });
  if ('scenario' in parsed) return parsed.scenario;
  throw new Error(JSON.stringify(parsed.problems));
}

export const history = (interventions: readonly ChangeAt[]): readonly Intervention[] =>
  interventions.map(([atS, change, target = 0]) => ({ atUs: seconds(atS), change, target }));

export interface Told {
  readonly simulation: Simulation;
  readonly records: readonly Decoded[];
  /** The records of one kind, in order. */
  only<K extends KindName>(kind: K): Decoded<K>[];
  /** Names of the people in records of a kind, each once, in the order of the list of people. */
  people(kind: 'sessionLost' | 'sessionEnded' | 'cartLost' | 'forcedLogin'): readonly string[];
  /** Attempts that failed or went unanswered. */
  errors(): Decoded<'attemptEnded'>[];
}

/** Runs a scenario for a time, does things to it, and reads what happened. */
export function run(
  from: Overrides | Scenario,
  architecture: ArchitectureId,
  untilS: number,
  interventions: readonly ChangeAt[] = [],
): Told {
  const trace = new Trace(4_000_000);
  const plan = isScenario(from) ? from : scenario(from);
  const simulation = createSimulation(plan, {
    architecture,
    history: history(interventions),
    trace,
  });
  simulation.advanceTo(seconds(untilS));
  return tell(simulation, trace);
}

const isScenario = (from: Overrides | Scenario): from is Scenario =>
  Array.isArray(from.interventions) && 'world' in from && 'token' in from && 'orders' in from;

/** What a trace tells of a run. */
function tell(simulation: Simulation, trace: Trace): Told {
  const records = readTrace(trace);
  return {
    simulation,
    records,
    only: (kind) => only(records, kind),
    people: (kind) =>
      [...new Set(only(records, kind).map(({ client }) => client))]
        .sort((one, other) => one - other)
        .map(clientName),
    errors: () =>
      only(records, 'attemptEnded').filter(({ ending }) => ending !== 0 && ending !== 1),
  };
}
