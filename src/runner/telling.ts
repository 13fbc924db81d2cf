import { ARCHITECTURES, type ArchitectureId, emptyRecord, type Trace, TraceKind } from '../engine';
import { compareLanes, compareReplayed } from '../timeline/comparison';
import { Narrator } from '../timeline/narrator';
import { describeStep, isStep } from '../timeline/steps';
import type { LaneSummary } from '../timeline/view';
import { PeopleWords } from '../timeline/words';
import type { WorldFold } from '../timeline/worldFold';

/** What is found out in the pauses comes with the sentences: neither is needed for the first motion. */
export { IdleWork } from './idleWork';

const TITLES = Object.fromEntries(ARCHITECTURES.map(({ id, title }) => [id, title])) as Readonly<
  Record<ArchitectureId, string>
>;

/** A narrator that reads along with a fold. */
export const narrate = (fold: WorldFold): Narrator => new Narrator(fold);

/** What came out differently in another lane, in one sentence for each. */
export function compare(fold: WorldFold, from: LaneSummary, to: LaneSummary): string {
  const words = new PeopleWords(fold.everybody, !fold.crowd);
  return compareLanes(from, to, words, TITLES);
}

/** What came out differently in the same run with other settings; empty where nothing did. */
export function compareRuns(fold: WorldFold, before: LaneSummary, after: LaneSummary): string {
  const words = new PeopleWords(fold.scenario.clients.count, !fold.crowd);
  return compareReplayed(before, after, words);
}

/**
 * The sentence for what `trace` holds from position `from` on: of the change made then, or else of the last record
 * that counts as a step. Empty where none does. The fold has read all of it.
 */
export function tellStep(trace: Trace, from: number, fold: WorldFold): string {
  const record = emptyRecord();
  let last = '';
  for (let position = trace.end - 1; position >= Math.max(from, trace.first); position -= 1) {
    trace.read(position, record);
    const text = isStep(record.kind) ? describeStep(record, fold) : '';
    if (record.kind === TraceKind.change && text !== '') return text;
    if (last === '') last = text;
  }
  return last;
}
