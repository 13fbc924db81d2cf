import {
  type ArchitectureId,
  CHANGES,
  emptyRecord,
  type Intervention,
  type Scenario,
  type Simulation,
  type Trace,
  TraceKind,
} from '../../engine';
import type { Done, RunSpec } from '../../spec/runSpec';
import type { Outcome, Surprise } from '../messages';
import type { Futures } from './ahead';
import { beyond, countsIn, isNothing } from './counting';

/** The story that is shown, as far as it matters here. */
export interface Seen {
  readonly spec: RunSpec;
  readonly scenario: Scenario;
  readonly shown: ArchitectureId;
  readonly nowUs: number;
  readonly present: { readonly simulation: Simulation; readonly trace: Trace };
}

/** What was foreseen of a change, and for which run. */
export interface Shown {
  readonly futures: Futures;
  readonly spec: RunSpec;
  readonly architecture: ArchitectureId;
}

/** A change that was made after it was shown what would come of it. */
export interface ForeseenChange {
  readonly shown: Shown;
  /** Where it stands in what was done to the run. */
  readonly done: Done;
}

/** The act that a run has come to since a change was shown: that change as the next thing done; null where it is not. */
export function foreseenChange(
  shown: Shown,
  { change, target }: Pick<Intervention, 'change' | 'target'>,
  { done }: RunSpec,
): ForeseenChange | null {
  if (done === null || done.before !== doneBy(shown.spec, done.latest.atUs)) return null;
  const isIt = done.latest.change === change && done.latest.target === target;
  return isIt ? { shown, done } : null;
}

/** What was done up to an instant: who acts in the past does it after that. */
function doneBy({ done }: RunSpec, untilUs: number): Done | null {
  let one = done;
  while (one !== null && one.latest.atUs > untilUs) one = one.before;
  return one;
}

/** When it can be said what came of an act. */
export const dueUs = ({ shown: { futures }, done }: ForeseenChange): number =>
  done.latest.atUs + futures.untilUs - futures.fromUs;

/** Whether an act is still a part of the run: it may have been taken back, or the run begun anew. */
export const isPartOf = ({ done }: ForeseenChange, spec: RunSpec): boolean =>
  since(done, spec) !== null;

/** What was done after something that was done, newest first; null where that is no part of the run. */
function since(done: Done, spec: RunSpec): readonly Done[] | null {
  const later: Done[] = [];
  for (let one = spec.done; one !== null; one = one.before) {
    if (one === done) return later;
    later.push(one);
  }
  return null;
}

/**
 * How what came of an act differs from what was shown, now that the run that is shown has got so far. Null where it does
 * not, and where the trace does not go back so far.
 */
export function outcomeOf(act: ForeseenChange, story: Seen): Outcome | null {
  const { shown, done } = act;
  const { futures } = shown;
  const { atUs, change, target } = done.latest;
  const { trace } = story.present;
  const untilUs = dueUs(act);
  const from = positionOf(done, trace);
  if (from === null) return null;
  const { banned } = futures;
  const became = countsIn({ trace, from, untilUs, scenario: story.scenario, banned });
  const more = beyond(became, futures.acted);
  const fewer = beyond(futures.acted, became);
  if (isNothing(more) && isNothing(fewer)) return null;
  const because = [...surprises(act, story, untilUs)];
  return { type: 'came-out', change, target, atUs, untilUs, more, fewer, because };
}

function* surprises(
  { shown, done }: ForeseenChange,
  story: Seen,
  untilUs: number,
): Generator<Surprise> {
  const { spec, architecture, futures } = shown;
  const { fromUs } = futures;
  if (story.shown !== architecture) yield { is: 'architecture', shown: architecture };
  if (story.scenario !== spec.scenario) yield { is: 'settings' };
  if (done.latest.atUs !== fromUs) yield { is: 'later', fromUs };
  const later = since(done, story.spec) ?? [];
  const others = [...earlier(done, fromUs), ...later.map(({ latest }) => latest).reverse()];
  for (const { atUs, change, target } of others)
    if (atUs <= untilUs) yield { is: 'done', atUs, change, target };
}

/** What was done between an instant and something that was done, the first of it first. */
function earlier({ before }: Done, sinceUs: number): readonly Intervention[] {
  const all: Intervention[] = [];
  for (let one = before; one !== null && one.latest.atUs > sinceUs; one = one.before)
    all.push(one.latest);
  return all.reverse();
}

/** Position of the record of something that was done, or of the next one where it made no sense; null where that is not kept. */
function positionOf(done: Done, trace: Trace): number | null {
  const { atUs, change, target } = done.latest;
  const number = CHANGES.findIndex(({ id }) => id === change);
  const record = emptyRecord();
  const found: number[] = [];
  let next = trace.end;
  for (let position = trace.end - 1; position >= trace.first; position -= 1) {
    const { timeUs, kind, a, b } = trace.read(position, record);
    if (timeUs < atUs) return found.toReversed()[sameBefore(done)] ?? next;
    if (timeUs > atUs) next = position;
    else if (kind === TraceKind.change && a === number && b === target) found.push(position);
  }
  // An act at the first instant of all has no record before it.
  return atUs === 0 && trace.first === 0 ? (found.toReversed()[sameBefore(done)] ?? next) : null;
}

/** How often the same was done before at the same instant. */
function sameBefore({ latest, before }: Done): number {
  let count = 0;
  for (let one = before; one !== null && one.latest.atUs === latest.atUs; one = one.before) {
    if (one.latest.change === latest.change && one.latest.target === latest.target) count += 1;
  }
  return count;
}
