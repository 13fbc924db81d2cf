import { countersOf, isLetInTold, losersWords } from '../../../src/app/panel/counterWords';
import { verdictOf, verdictWords } from '../../../src/app/panel/fiveWays/verdict';
import { stateWords } from '../../../src/app/panel/RightNow';
import {
  type ArchitectureId,
  type ChangeId,
  createSimulation,
  parseScenario,
  type Scenario,
  serverName,
  sideBySide,
  Trace,
} from '../../../src/engine';
import words from '../../../src/messages/en/panel/counters';
import titles from '../../../src/messages/en/stage/architectures';
import { metricInWords } from '../../../src/messages/figures';
import { summarise } from '../../../src/runner/telling/summary';
import { smallShop } from '../../../src/scenarios/smallShop';
import { stateOf } from '../../../src/stage/fates/fates';
import { resultWords } from '../../../src/stage/popup/tableWords';
import { keptWords, nameList } from '../../../src/stage/words';
import { SystemFold } from '../../../src/timeline/systemFold';
import { viewOf } from '../../../src/timeline/systemView';

/** A change that a test made to the page, and when. */
export interface Done {
  readonly atUs: number;
  readonly change: ChangeId;
  readonly target: number;
}

const NAMED_MAX = 2;

function readSmallShop(): Scenario {
  const read = parseScenario(smallShop.document);
  if (!('scenario' in read)) throw new Error('The small shop is no scenario.');
  return read.scenario;
}

/**
 * What the page has to say at an instant: the engine is run in Node, on the same scenario, with the
 * same changes at the same instants. Of people who do not come and go: who has left has no name.
 * @param scenario the small shop, unless another one is open
 */
export function expectedFacts(
  architecture: ArchitectureId,
  history: readonly Done[],
  untilUs: number,
  scenario: Scenario = readSmallShop(),
) {
  return {
    counters: expectedCounters(scenario, architecture, history, untilUs),
    fiveWays: sideBySide(architecture).map((id) => expectedRow(scenario, id, history, untilUs)),
    rightNow: expectedPeople(scenario, architecture, history, untilUs),
  };
}

/** What "Five ways" in full has to say of what people wanted: the share that was done, under every architecture. */
export function expectedFulfilled(history: readonly Done[], untilUs: number): readonly string[] {
  const scenario = readSmallShop();
  return sideBySide().map((id) =>
    metricInWords(laneAt(scenario, id, history, untilUs).actionsFulfilled, 'share'),
  );
}

function laneAt(
  scenario: Scenario,
  architecture: ArchitectureId,
  history: readonly Done[],
  untilUs: number,
) {
  const simulation = createSimulation(scenario, { architecture, history });
  simulation.advanceTo(untilUs);
  return summarise(simulation, architecture);
}

function expectedCounters(...[scenario, id, history, untilUs]: Parameters<typeof laneAt>) {
  const lane = laneAt(scenario, id, history, untilUs);
  const all = lane.everybody;
  const counters: Record<string, [string, string]> = {};
  for (const counter of countersOf(lane)) {
    const { total, people, peopleCount } = lane[counter];
    const share = `${peopleCount} of ${all}`;
    const who =
      peopleCount <= NAMED_MAX ? `${share}: ${nameList(people, peopleCount)}` : `${share} people`;
    counters[words(`counters.${counter}`)] = [String(total), total === 0 ? 'nobody' : who];
  }
  const { accepted } = lane.bans;
  if (isLetInTold(lane)) {
    const served = accepted === 1 ? 'request served' : 'requests served';
    counters[words('counters.letIn')] = [`${accepted}`, served];
  }
  counters[words('counters.losers')] = [
    losersWords(lane.affected, all),
    metricInWords(lane.affected / all, 'share'),
  ];
  return counters;
}

/** A row of "Five ways": its name, each person's state, what it cost in full, bytes, answers after a ban, double orders. */
function expectedRow(...[scenario, id, history, untilUs]: Parameters<typeof laneAt>) {
  const lane = laneAt(scenario, id, history, untilUs);
  return {
    title: titles(`architectures.${id}`),
    fates: lane.fates.map((fate) => ({
      person: `${fate.index}`,
      state: stateOf(fate),
      cart: fate.cartLost ? 'lost' : null,
      charged: fate.duplicateOrders > 0 ? `${fate.duplicateOrders}` : null,
      banned: fate.banned,
    })),
    verdict: verdictWords(verdictOf(lane))[0],
    bytes: `${Math.round(lane.bytesPerRequest)} B`,
    accepted: lane.bans.accepted,
    duplicates: lane.duplicateOrders.total,
  };
}

function expectedPeople(...[scenario, id, history, untilUs]: Parameters<typeof laneAt>) {
  const trace = new Trace(1_000_000);
  const simulation = createSimulation(scenario, { architecture: id, history, trace });
  simulation.advanceTo(untilUs);
  const fold = new SystemFold({ scenario, architecture: id, trace });
  fold.advance(trace, untilUs);
  const { keeps, people } = viewOf(fold);
  return people.map((person) => [
    person.name,
    stateWords(person),
    keptWords(person.identityIn, person.cartIn, keeps),
    person.lastServer === null ? 'none yet' : serverName(person.lastServer),
    resultWords(person.lastResult),
  ]);
}
