import {
  type ArchitectureId,
  Audience,
  actionsOf,
  createSimulation,
  type FieldValue,
  METRICS,
  Overload,
  type Scenario,
  type Simulation,
  valueAt,
  writeScenario,
} from '../../engine';
import { outgrownInWords } from '../../messages/outgrown';
import { knownValue, replicate } from '../../replications/replication';
import { withSeed } from '../../replications/seeds';
import { Refusal } from '../command/refusal';
import { Aftermaths, type ChangeRow, changeRows } from '../figures/aftermaths';
import { Parts } from '../figures/parts';
import {
  type Division,
  type Grouping,
  groupsOf,
  type PartResult,
  type TimeWindow,
  WatchedPart,
} from '../figures/timeWindow';

/** One run: a scenario under one architecture, from its start to an instant. */
export interface RunOrder extends Pick<TimeWindow, 'untilUs'> {
  readonly scenario: Scenario;
  readonly architecture: ArchitectureId;
  /** Takes the place of the scenario's own. */
  readonly seed: number;
  readonly windows: readonly TimeWindow[];
  readonly by: readonly Grouping[];
  /** Whether anybody reads its trace hash: a run without one takes less time. */
  readonly wantsHash: boolean;
}

/** What came of it. */
export interface RunResult extends PartResult {
  readonly architecture: ArchitectureId;
  readonly seed: number;
  /** Null where nobody wants it. */
  readonly traceHash: string | null;
  readonly changes: readonly ChangeRow[];
  /** One for each that was asked for. */
  readonly windows: readonly PartResult[];
}

/** @throws Refusal where the scenario outgrows the simulator */
export function runOnce(order: RunOrder): RunResult {
  try {
    const { wantsHash, windows, by } = order;
    return wantsHash || windows.length > 0 || by.length > 0 ? run(order) : runMetered(order);
  } catch (error) {
    if (!(error instanceof Overload)) throw error;
    const document = writeScenario(order.scenario);
    throw new Refusal(outgrownInWords(error, (path) => valueAt(document, path) as FieldValue));
  }
}

/** The same where nothing is asked for but every metric of the whole run. */
function runMetered({ scenario, architecture, seed, untilUs }: RunOrder): RunResult {
  const watcher = Aftermaths.kind.start();
  const { kinds } = Aftermaths.kind;
  const { interventions: history } = scenario;
  const values = replicate({ scenario, history, architecture, seed, untilUs }, [
    { kinds, watcher },
  ]);
  const changes = changeRows(plannedUntil(scenario, untilUs), watcher);
  return { architecture, seed, traceHash: null, values, groups: {}, changes, windows: [] };
}

function run({ scenario, architecture, seed, untilUs, windows, by }: RunOrder): RunResult {
  const simulation = createSimulation(withSeed(scenario, seed), { architecture });
  const audience = new Audience(scenario);
  const kinds = by.length === 0 ? [Aftermaths.kind] : [Aftermaths.kind, Parts.kind];
  const [aftermaths, parts] = audience.join(kinds, 0, simulation.people) as readonly [
    Aftermaths,
    Parts?,
  ];
  simulation.record(audience);
  const division = { by, actions: actionsOf(scenario) };
  const seen = runWindows(simulation, audience, untilUs, windows, division);
  simulation.advanceTo(untilUs);
  return {
    architecture,
    seed,
    traceHash: simulation.traceHash,
    values: METRICS.map(({ id }) => knownValue(id, simulation.measure(id))),
    groups: groupsOf(parts, division, (id) => simulation.measure(id)),
    changes: changeRows(plannedUntil(scenario, untilUs), aftermaths),
    windows: seen,
  };
}

const plannedUntil = ({ interventions }: Scenario, untilUs: number) =>
  interventions.filter(({ atUs }) => atUs <= untilUs);

/** Runs on until every window has been seen. */
function runWindows(
  simulation: Simulation,
  audience: Audience,
  endUs: number,
  windows: readonly TimeWindow[],
  division: Division,
): readonly PartResult[] {
  const results: PartResult[] = new Array(windows.length);
  const steps = windows.flatMap((window, index) => {
    let watched: WatchedPart;
    const begin = () => {
      watched = new WatchedPart(audience, simulation.people, window, division);
      simulation.record(audience);
    };
    const end = () => {
      results[index] = watched.read();
    };
    return [
      { atUs: Math.max(0, window.fromUs - 1), act: begin },
      // What happens at the instant at which a window ends is in the next one.
      { atUs: window.untilUs === endUs ? endUs : window.untilUs - 1, act: end },
    ];
  });
  for (const { atUs, act } of steps.toSorted((one, other) => one.atUs - other.atUs)) {
    if (atUs > simulation.nowUs) simulation.advanceTo(atUs);
    act();
  }
  return results;
}
