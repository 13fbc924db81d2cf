import {
  type ChangeId,
  createSimulation,
  PACKING,
  type Scenario,
  SECOND_US,
  type Simulation,
  Trace,
} from '../../engine';
import { type Counts, countsIn } from './counting';

/**
 * From the instant at which the balancer has noticed, so long until the first answers are there to those who were hit: in
 * slow motion they are long on their way.
 */
const REACTION_US: Readonly<Record<Scenario['world'], number>> = {
  stretched: 6 * SECOND_US,
  realistic: 2 * SECOND_US,
};
const HORIZON_MIN_US = 5 * SECOND_US;
const HORIZON_MAX_US = 30 * SECOND_US;

/** A future has at most so many records: some 40 ms of work. A crowd of a thousand comes to half of that. */
const RECORDS_MAX = 100_000;
/** A slice is so much simulated time: a millisecond of work in a crowd. And no more events, where that is more. */
const SLICE_US = SECOND_US / 10;
const SLICE_EVENTS = 2000;

/** How far it is looked ahead: what is noticed by then, and who is told of it. */
export function horizonOf({ world, balancer }: Scenario): number {
  const noticedUs = balancer.fall * balancer.checkInterval;
  const us = Math.ceil((noticedUs + REACTION_US[world]) / SECOND_US) * SECOND_US;
  return Math.max(HORIZON_MIN_US, Math.min(us, HORIZON_MAX_US));
}

/** What comes of a run from an instant on, with a change made there and without it. */
export interface Futures {
  readonly fromUs: number;
  readonly untilUs: number;
  /** It had to be shorter than the horizon. */
  readonly isCut: boolean;
  readonly acted: Counts;
  readonly idle: Counts;
  /** Who was shut out at its beginning. */
  readonly banned: readonly number[];
}

/**
 * Plays a run ahead from where it stands, once with a change made now and once without: in slices, after each of which the
 * run itself may go on. Nothing of it is touched. Null where the change makes no sense now.
 *
 * What is planned comes about in both futures; what was done by hand after this instant, where the run was further once, in
 * none: to act here is to begin another branch.
 */
export function* playAhead(
  simulation: Simulation,
  change: ChangeId,
  target: number,
  recordsMax = RECORDS_MAX,
): Generator<void, Futures | null> {
  if (!simulation.accepts(change, target)) return null;
  const { scenario, architecture, people } = simulation;
  const start = simulation.snapshot(PACKING);
  const banned = people.flatMap((one, index) => (one.present && one.banned ? [index] : []));
  const fromUs = start.nowUs;
  const horizonUs = fromUs + horizonOf(scenario);
  const done = simulation.history.slice(0, start.applied);
  const planned = scenario.interventions.filter(({ atUs }) => atUs > fromUs);
  const fork = createSimulation(scenario, { architecture, history: [...done, ...planned] });

  function* play(act: () => void): Generator<void, Future> {
    const trace = new Trace(2 * recordsMax);
    fork.restore(start);
    fork.recordRest(trace);
    act();
    while (fork.nowUs < horizonUs && trace.end < recordsMax) {
      fork.advanceTo(Math.min(horizonUs, fork.nowUs + SLICE_US), SLICE_EVENTS);
      yield;
    }
    return { trace, untilUs: fork.nowUs };
  }

  // The one without it first: a change stays in the history of whoever makes it.
  const idle = yield* play(() => {});
  const acted = yield* play(() => fork.intervene(change, target));
  const untilUs = Math.min(idle.untilUs, acted.untilUs);
  const counts = ({ trace }: Future) => countsIn({ trace, from: 0, untilUs, scenario, banned });
  const isCut = untilUs < horizonUs;
  return { fromUs, untilUs, isCut, acted: counts(acted), idle: counts(idle), banned };
}

interface Future {
  readonly trace: Trace;
  /** How far it has been played. */
  readonly untilUs: number;
}
