import { emptyRecord, type Simulation, type Trace, TraceKind } from '../../engine';
import { say } from '../../timeline/claims/claim';
import { describeStep, isStep } from '../../timeline/steps/steps';
import type { SystemFold } from '../../timeline/systemFold';
import type { Saying } from '../../timeline/words/saying';
import type { Lane } from './lane';
import type { Reader } from './reader';

/**
 * The sentence for what `trace` holds from position `from` on: of the change made then, or else of the last record
 * that counts as a step. Null where none does. The fold has read all of it.
 */
function tellStep(trace: Trace, from: number, fold: SystemFold): Saying | null {
  const record = emptyRecord();
  let last: Saying | null = null;
  for (let position = trace.end - 1; position >= Math.max(from, trace.first); position -= 1) {
    trace.read(position, record);
    const told = isStep(record.kind) ? describeStep(record, fold) : [];
    if (told.length === 0) continue;
    const { timeUs: atUs, ...what } = record;
    const says = told.map((words) => say(words, { is: 'recorded', ...what, atUs }));
    last ??= { category: 'step', tone: 'plain', says, adds: [] };
    if (record.kind === TraceKind.change)
      return { category: 'step', tone: 'plain', says, adds: [] };
  }
  return last;
}

/**
 * Goes on to the next instant at which something worth a sentence happens, before `endUs`. Returns the sentence, if one
 * ever comes.
 */
export function step(
  simulation: Simulation,
  { trace, fold }: Reader,
  advanceTo: (untilUs: number) => void,
  endUs = Number.POSITIVE_INFINITY,
): Saying | undefined {
  for (;;) {
    const { nextUs } = simulation;
    if (!(nextUs < endUs)) return undefined;
    const from = trace.end;
    advanceTo(nextUs);
    const saying = tellStep(trace, from, fold);
    if (saying !== null) return saying;
  }
}

/**
 * Takes a lane to the last instant before `nowUs` to which a step leads. Returns the sentence of that step; null, and the
 * lane is anywhere, where there is none. Whether a record is worth a sentence is known only there: so those are tried that may be, the latest first.
 */
export function* stepBack(lane: Lane, nowUs: number): Generator<void, Saying | null> {
  let beforeUs = nowUs;
  while (beforeUs > 0) {
    const { trace } = lane.reader as Reader;
    const candidateUs = lastStepBefore(trace, beforeUs);
    const fromUs = candidateUs ?? startOf(trace) ?? lane.simulation.nowUs;
    yield* lane.goTo(Math.max(0, Math.min(fromUs, beforeUs) - 1));
    if (candidateUs !== null) {
      const reader = lane.reader as Reader;
      const saying = step(lane.simulation, reader, (us) => lane.advanceTo(us), nowUs);
      if (saying !== undefined) return saying;
    }
    beforeUs = fromUs;
  }
  return null;
}

/** Instant of the last record before `beforeUs` that may be worth a step; null where none is kept. */
function lastStepBefore(trace: Trace, beforeUs: number): number | null {
  const record = emptyRecord();
  for (let position = trace.end - 1; position >= trace.first; position -= 1) {
    const { kind, timeUs } = trace.read(position, record);
    if (timeUs < beforeUs && isStep(kind)) return timeUs;
  }
  return null;
}

const startOf = (trace: Trace): number | null =>
  trace.end > trace.first ? trace.read(trace.first, emptyRecord()).timeUs : null;
