import { numbersOf } from '../../src/app/panel/fiveWays/numbers';
import { verdictOf, verdictWords } from '../../src/app/panel/fiveWays/verdict';
import {
  type ArchitectureId,
  createSimulation,
  type Intervention,
  type MetricId,
  type Place,
  parseScenario,
} from '../../src/engine';
import { summarise } from '../../src/runner/telling/summary';
import { SCENARIOS } from '../../src/scenarios';
import type { LaneSummary } from '../../src/timeline/view';
import type { Stage } from '../../src/useCases/useCases';
import { type ChangeAt, history, run, type Told } from '../support/scenarios';

export const readyMade = (wanted: Stage['scenario']) => {
  const found = SCENARIOS.find(({ name }) => name === wanted);
  if (found === undefined) throw new Error(`There is no "${wanted}".`);
  return found;
};

/** A scenario with these settings turned. */
export function planned(name: Stage['scenario'], more: object = {}) {
  const result = parseScenario({ ...readyMade(name).document, ...more });
  if ('problems' in result) throw new Error(JSON.stringify(result.problems));
  return result.scenario;
}

export interface Besides {
  readonly done?: readonly ChangeAt[];
  readonly more?: object;
  readonly untilS?: number;
}

/** A stage from its beginning, with these settings turned and this done to it besides what is planned. */
export function played({ scenario: name, architecture }: Stage, besides: Besides = {}): Told {
  const { done = [], more, untilS = readyMade(name).lastsS } = besides;
  const plan = planned(name, more);
  const before = plan.interventions.map(
    ({ atUs, change, target }) => [atUs / 1e6, change, target] as const,
  );
  return run(plan, architecture, untilS, [...before, ...done]);
}

/** What "Five ways" goes by, at every second of a stage. */
export function lanes({ scenario: name, architecture }: Stage, { done = [] }: Besides = {}) {
  const plan = planned(name);
  const all: readonly Intervention[] = [...plan.interventions, ...history(done)];
  const simulation = createSimulation(plan, { architecture, history: all });
  return Array.from({ length: readyMade(name).lastsS + 1 }, (_, atS) => {
    simulation.advanceTo(atS * 1e6);
    return summarise(simulation, architecture);
  });
}

export const verdictsOf = (lane: LaneSummary): readonly string[] => verdictWords(verdictOf(lane));
export const requestOf = (lane: LaneSummary): string =>
  numbersOf({ timeWorld: 'stretched', realTimes: null }, lane, 0).bytes;

export const total = ({ simulation }: Told, ...ids: readonly MetricId[]): number =>
  ids.reduce((sum, id) => sum + simulation.counted(id).sum, 0);
export const under = (stage: Stage, architecture: ArchitectureId): Stage => ({
  ...stage,
  architecture,
});
export const endedAfter = (told: Told, atS: number) =>
  told.only('attemptEnded').filter(({ atUs }) => atUs > atS * 1e6);

/** The sessions whose copies are at such a place before an instant. */
export const sessionsAt = (told: Told, atS: number, isThere: (place: Place) => boolean) =>
  new Set(
    told
      .only('copyPlaced')
      .filter(({ atUs, place }) => atUs < atS * 1e6 && isThere(place))
      .map(({ session }) => session),
  );
