/**
 * What is held to be so of any run of the engine: it keeps every rule, its books close, its figures are figures, and it
 * is the same run however it is come by.
 */
import { isDeepStrictEqual } from 'node:util';
import {
  createSimulation,
  emptyRecord,
  METRICS,
  type MetricId,
  Overload,
  PACKING,
  parseScenario,
  type Scenario,
  type Simulation,
  type Snapshot,
  Trace,
  writeScenario,
} from '../../src/engine';
import { LittleLaw, type Place } from '../../src/theory/observers/littleLaw';
import { falseBooks } from '../support/books';
import { recount } from '../support/recount';
import { history, scenario, seconds } from '../support/scenarios';
import { readTrace } from '../support/trace';
import { RULES } from '../support/traceRules';
import { worldOf } from '../support/worldOf';
import type { LookedAt } from './cases';
import type { Verdict } from './verdict';

/** Events of one run, records it may leave behind, and processor time, in milliseconds. */
const EVENTS_MAX = 8000;
const RECORDS_MAX = 200_000;
const CPU_MS_MAX = 2500;

/** What is left of the difference of two sums of times after rounding. */
const ROUNDING = 1e-9;

/** One run, as far as a case has time for. */
interface Walked {
  readonly simulation: Simulation;
  readonly trace: Trace;
  readonly untilUs: number;
  /** It came to what it has no time for. */
  readonly isCut: boolean;
}

/** Judges one case of the engine. */
export function judgeEngine(look: LookedAt): Verdict {
  const plan = scenario(look.document);
  const walked = outgrown(() => walk(plan, look));
  if (walked instanceof Overload) {
    return { wrong: sameOverload(plan, look, walked), events: 0, unjudged: 'outgrown' };
  }
  const { simulation, trace, untilUs } = walked;
  const isWhole = trace.first === 0;
  const wrong = [
    ...(isWhole ? brokenRules(walked, look) : []),
    ...falseFigures(simulation, untilUs),
    ...otherRuns(plan, look, walked),
    ...reread(plan, look),
  ];
  const unjudged = isWhole ? '' : 'the trace forgot its beginning';
  return { wrong, events: simulation.events, unjudged };
}

/** What it came to, or what there would have been too many of. */
function outgrown<T>(work: () => T): T | Overload {
  try {
    return work();
  } catch (error) {
    if (error instanceof Overload) return error;
    throw error;
  }
}

const cpuMs = (): number => process.cpuUsage().user / 1000;

/** Plays from one instant to the next, until the end or as long as there is time. */
function walk(plan: Scenario, { architecture, interventions, untilS }: LookedAt): Walked {
  const trace = new Trace(4_000_000);
  const simulation = createSimulation(plan, {
    architecture,
    history: history(interventions),
    trace,
  });
  const endUs = seconds(untilS);
  const deadlineMs = cpuMs() + CPU_MS_MAX;
  const isCut = (): boolean =>
    simulation.events >= EVENTS_MAX || simulation.records >= RECORDS_MAX || cpuMs() > deadlineMs;
  while (simulation.nextUs <= endUs) {
    simulation.advanceTo(simulation.nextUs);
    if (isCut()) return { simulation, trace, untilUs: simulation.nowUs, isCut: true };
  }
  simulation.advanceTo(endUs);
  return { simulation, trace, untilUs: endUs, isCut: false };
}

function brokenRules(walked: Walked, look: LookedAt): readonly string[] {
  const { simulation, trace } = walked;
  const records = readTrace(trace);
  const { scenario: plan } = simulation;
  const broken = Object.entries(RULES).flatMap(([name, rule]) =>
    rule(records, look.architecture, plan)
      .slice(0, 3)
      .map((what) => `${name}: ${what}`),
  );
  for (const [id, count] of Object.entries(recount(records, plan.clients.count))) {
    const said = simulation.metric(id as MetricId);
    if (said !== count) broken.push(`counted: ${id} is ${said}, and ${count} in the trace`);
  }
  if (simulation.records !== records.length) broken.push(`records: ${simulation.records}`);
  broken.push(...littleLaw(walked, look));
  return broken;
}

/** The law knows of requests alone, and takes calls to come to the store in the order of their hops. */
function littleLaw({ simulation, trace, untilUs }: Walked, look: LookedAt): readonly string[] {
  const { store, balancer, sessions } = simulation.scenario;
  const isPlain = look.interventions.length === 0 && store.fallback === 'none' && !store.replica;
  const unknown: Place[] = [];
  if (sessions.replication !== 'none') unknown.push('serverWorkers');
  if (!isPlain || balancer.checkDepth !== 'shallow') unknown.push('storeQueue');
  const law = new LittleLaw();
  const record = emptyRecord();
  for (let position = 0; position < trace.end; position += 1) {
    law.observe(trace.read(position, record));
  }
  law.end(untilUs);
  return law
    .differences()
    .filter(({ name, difference }) => difference > ROUNDING && !unknown.includes(name))
    .map(({ name, difference }) => `Little's law: ${name} is off by ${difference}`);
}

/** The work of all servers together. */
const SUMS = ['login-cpu'];
/** A percentile is the upper end of a bin. */
const BIN = 1.02;

/** Figures that are none, or that cannot be: more than all, or longer than the run. */
function falseFigures(simulation: Simulation, untilUs: number): readonly string[] {
  return METRICS.flatMap(({ id, unit }) => {
    const { value, byNode = [], samples = 0 } = simulation.measure(id);
    const values = [value, ...byNode.map((one) => one.value)];
    const longest = SUMS.includes(id) ? Number.MAX_VALUE : (BIN * (untilUs + 1)) / 1e6;
    const most = unit === 'share' ? 1 + ROUNDING : unit === 's' ? longest : Number.MAX_VALUE;
    const isWrong = values.some((one) => !(one >= 0 && one <= most));
    if (!isWrong && Number.isSafeInteger(samples) && samples >= 0) return [];
    return [`figure: ${id} is ${values} of ${samples} samples`];
  });
}

const figuresOf = (simulation: Simulation): readonly unknown[] =>
  METRICS.map(({ id }) => simulation.measure(id));

/** The same run in other ways: at once, by hand, and through snapshots of itself and of another one. */
function otherRuns(plan: Scenario, look: LookedAt, walked: Walked): readonly string[] {
  const { architecture, interventions, stops } = look;
  const { simulation, untilUs } = walked;
  const begin = (): Simulation =>
    createSimulation(plan, { architecture, history: history(interventions) });
  const wrong: string[] = [];
  const expectSame = (how: string, other: Simulation): void => {
    const isSame = other.traceHash === simulation.traceHash && other.events === simulation.events;
    if (!isSame) wrong.push(`${how}: another run`);
    else if (!isDeepStrictEqual(figuresOf(other), figuresOf(simulation))) {
      wrong.push(`${how}: other figures`);
    }
  };

  const straight = begin();
  straight.advanceTo(untilUs);
  expectSame('at once', straight);

  const stopped = begin();
  const kept: Snapshot[] = [];
  for (const stop of [...stops].sort((one, other) => one - other)) {
    stopped.advanceTo(Math.floor(stop * untilUs));
    const snapshot = stopped.snapshot(PACKING);
    kept.push(snapshot);
    wrong.push(...falseBooks(worldOf(stopped)).map((what) => `books: ${what}`));
    // A description of the present is for readers, and changes nothing.
    stopped.record(new Trace(4096));
  }
  stopped.advanceTo(untilUs);
  expectSame('with stops', stopped);
  for (const other of [stopped, begin()]) {
    for (const snapshot of [...kept].reverse()) {
      other.restore(snapshot);
      other.advanceTo(untilUs);
      expectSame(other === stopped ? 'restored' : 'restored into another run', other);
    }
  }
  expectSame('by hand', byHand(plan, look, untilUs));
  wrong.push(...falseBooks(worldOf(simulation)).map((what) => `books: ${what}`));
  return wrong;
}

/** What is planned at the last instant is done by hand as well, if the run came to it. */
function byHand(
  plan: Scenario,
  { architecture, interventions }: LookedAt,
  untilUs: number,
): Simulation {
  const simulation = createSimulation(plan, { architecture, history: [] });
  const inOrder = [...history(interventions)].sort((one, other) => one.atUs - other.atUs);
  for (const { atUs, change, target } of inOrder) {
    if (atUs > untilUs) break;
    simulation.advanceTo(atUs);
    simulation.intervene(change, target);
  }
  simulation.advanceTo(untilUs);
  return simulation;
}

/** Written down and read again it is the same scenario. */
function reread(plan: Scenario, { interventions }: LookedAt): readonly string[] {
  const whole: Scenario = { ...plan, interventions: history(interventions) };
  const text = JSON.stringify(writeScenario(whole));
  const parsed = parseScenario(JSON.parse(text));
  if ('problems' in parsed) return [`written: ${JSON.stringify(parsed.problems)}`];
  return isDeepStrictEqual(parsed.scenario, whole) ? [] : ['written: another scenario'];
}

/** A run that outgrows the simulator does so again. */
function sameOverload(plan: Scenario, look: LookedAt, first: Overload): readonly string[] {
  const again = outgrown(() => walk(plan, look));
  const isSame = again instanceof Overload && again.growth === first.growth;
  return isSame ? [] : [`outgrown: ${first.growth} once, and not again`];
}
