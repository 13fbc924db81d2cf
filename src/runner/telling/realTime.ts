import {
  ARCHITECTURES,
  createSimulation,
  edited,
  FIELDS,
  parseScenario,
  type Scenario,
  SECOND_US,
  type Simulation,
  valueAt,
  writeScenario,
} from '../../engine';
import { sameValue } from '../../spec/settings';
import { REAL_TIME_METRICS, type RealTimes } from '../runView';

/** Enough for a mean and for the slowest of a hundred. */
const REQUESTS = 500;
/** Where hardly anybody asks: simulated time that is enough. */
const UNTIL_US = 3600 * SECOND_US;
/** Where so many ask that a second of it would take minutes. */
const REQUESTS_MAX = 20 * REQUESTS;
/** So much is done between two looks at the clock: a millisecond of work or two. */
const EVENTS_MAX = 1000;

/** How much there is of everything. In both worlds it is the same shop. */
const KEPT: readonly string[] = [
  'architecture',
  'seed',
  'clients.count',
  'clients.places',
  'servers.count',
  'servers.workers',
  'servers.queue',
  'scaling.max',
  'cdn.pages',
  'store.persistence',
];

/**
 * How long answers take in real time, for a scenario in slow motion: the same people and machines, played under each
 * architecture with nothing broken. A little at a time, whenever `work` is called.
 */
export class RealTimeRun {
  readonly #lanes: readonly Simulation[];

  /** @param scenario from `inRealTime` */
  constructor(scenario: Scenario) {
    this.#lanes = ARCHITECTURES.map(({ id }) => createSimulation(scenario, { architecture: id }));
  }

  /** Works while `mayGoOn`. Returns the times once they are known, else null. */
  work(mayGoOn: () => boolean): RealTimes | null {
    for (const lane of this.#lanes) {
      while (!isDone(lane)) {
        if (!mayGoOn()) return null;
        lane.advanceTo((secondsOf(lane) + 1) * SECOND_US, EVENTS_MAX);
      }
    }
    const times = REAL_TIME_METRICS.map((id) => [id, this.#lanes.map((lane) => lane.metric(id))]);
    return Object.fromEntries(times) as RealTimes;
  }
}

const secondsOf = ({ nowUs }: Simulation): number => Math.floor(nowUs / SECOND_US);

/** At the end of a second, whether or not anybody looked at the clock in it. */
function isDone(lane: Simulation): boolean {
  const { samples } = lane.counted('credential-bytes-per-request');
  const isWhole = lane.nowUs === secondsOf(lane) * SECOND_US;
  return lane.nowUs >= UNTIL_US || samples >= (isWhole ? REQUESTS : REQUESTS_MAX);
}

/**
 * A scenario in slow motion as it is in real time, with nothing broken: what it leaves to slow motion takes the
 * defaults of real time; people, machines and everything it says itself stay. Null where that makes no scenario.
 */
export function inRealTime(scenario: Scenario): Scenario | null {
  const document = { ...writeScenario(scenario), world: 'realistic', interventions: [] };
  const left = FIELDS.filter(
    ({ path, stretched }) => !KEPT.includes(path) && sameValue(valueAt(document, path), stretched),
  );
  const hastened = left.map(({ path, realistic }) => [path, realistic]);
  const parsed = parseScenario(edited(document, Object.fromEntries(hastened)));
  return 'scenario' in parsed ? parsed.scenario : null;
}
