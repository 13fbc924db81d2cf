import { say } from '../../timeline/claims/claim';
import { compareLanes, compareReplayed } from '../../timeline/comparison';
import type { SystemFold } from '../../timeline/systemFold';
import type { LaneSummary } from '../../timeline/view';
import { PeopleWords } from '../../timeline/words/peopleWords';
import type { Saying } from '../../timeline/words/saying';
import { keptWhere } from '../../timeline/words/sentences';

/** What came out differently in another lane, in one sentence for each. */
export function compare(fold: SystemFold, from: LaneSummary, to: LaneSummary): Saying {
  const words = new PeopleWords(fold.everybody, !fold.crowd);
  return compareLanes(from, to, words, keptWhere(fold), fold.timeUs);
}

/** One run under other settings than before. */
interface Replayed {
  readonly fold: SystemFold;
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
