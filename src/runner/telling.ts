import { emptyRecord, type Simulation, type Trace, TraceKind } from '../engine';
import { say } from '../timeline/claims/claim';
import { compareLanes, compareReplayed } from '../timeline/comparison';
import { Narrator } from '../timeline/narrator';
import { PeopleWords } from '../timeline/peopleWords';
import type { Saying, ToldSentence } from '../timeline/saying';
import { keptWhere } from '../timeline/sentences';
import { describeStep, isStep } from '../timeline/steps';
import { stillTrue } from '../timeline/stillTrue';
import type { LaneSummary } from '../timeline/view';
import type { WorldFold } from '../timeline/worldFold';
import { captionsOf } from './caption';
import type { Reader } from './reader';

export { plainSentence } from '../timeline/saying';
/** What is found out in the pauses, and another time, come with the sentences: nothing of it is needed for the first motion. */
export { openingInWorld } from './changingTime';
export { figuresOf } from './figures';
export { Foresight } from './foresight/foresight';
export { IdleWork } from './idleWork';
export { Journal } from './journal';
/** And what going back takes: the first checkpoint is taken later still. */
export { Passage } from './passage';
export { Past } from './past';
export { openingAgain, openingOfLink } from './reopening';

/** A narrator that reads along with a fold. */
export const narrate = (fold: WorldFold): Narrator => new Narrator(fold);

/** The newest sentences, as far as they are still so. */
export const captions = (log: readonly ToldSentence[], fold: WorldFold): readonly ToldSentence[] =>
  captionsOf(log, (sentence) => stillTrue(sentence, fold));

/** What came out differently in another lane, in one sentence for each. */
export function compare(fold: WorldFold, from: LaneSummary, to: LaneSummary): Saying {
  const words = new PeopleWords(fold.everybody, !fold.crowd);
  return compareLanes(from, to, words, keptWhere(fold), fold.timeUs);
}

/** One run under other settings than before. */
interface Replayed {
  readonly fold: WorldFold;
  readonly lane: LaneSummary;
}

/** What came out differently in the same run with other settings. @param told what was turned */
export function compareRuns(told: string, before: Replayed, after: Replayed): Saying {
  const side = ({ fold, lane }: Replayed) => ({
    lane,
    words: new PeopleWords(fold.scenario.clients.count, !fold.crowd),
  });
  const atUs = after.fold.timeUs;
  return {
    category: 'comparison',
    tone: 'plain',
    says: [say({ id: 'compared.replayed', args: { told } }, { is: 'works', how: 'same-history' })],
    adds: compareReplayed(side(before), side(after), atUs),
  };
}

/**
 * The sentence for what `trace` holds from position `from` on: of the change made then, or else of the last record
 * that counts as a step. Null where none does. The fold has read all of it.
 */
function tellStep(trace: Trace, from: number, fold: WorldFold): Saying | null {
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

/** Goes on to the next instant at which something worth a sentence happens. Returns the sentence, if one ever comes. */
export function step(
  simulation: Simulation,
  { trace, fold }: Reader,
  advanceTo: (untilUs: number) => void,
): Saying | undefined {
  for (;;) {
    const { nextUs } = simulation;
    if (!Number.isFinite(nextUs)) return undefined;
    const from = trace.end;
    advanceTo(nextUs);
    const saying = tellStep(trace, from, fold);
    if (saying !== null) return saying;
  }
}
