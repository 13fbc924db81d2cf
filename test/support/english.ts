import { type Told, tell } from '../../src/messages/told';
import { markInWords, sentenceInWords } from '../../src/state/wording';
import type { Statement } from '../../src/timeline/claims/claim';
import type { MarkData, Sentence } from '../../src/timeline/view';
import type { ToldSentence } from '../../src/timeline/words/saying';

/** A sentence of the run that can be read, with all that it claims. */
export interface ReadSentence extends Sentence, Pick<ToldSentence, 'says' | 'adds'> {}

/** Messages of the run, as an English reader has them. */
export const english = (words: Told | readonly Told[]): string =>
  [words].flat().map(tell).join(' ');

/** What several statements say, in English. */
export const textOf = (statements: readonly Statement[]): string =>
  english(statements.map(({ words }) => words));

/** A sentence in English. */
export const read = (sentence: ToldSentence): ReadSentence => ({
  ...sentence,
  ...sentenceInWords(sentence),
  says: sentence.says,
  adds: sentence.adds,
});

/** The label of a mark in English. */
export const readMark = (mark: MarkData) => markInWords(mark);
