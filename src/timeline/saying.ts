import { type Statement, textOf } from './claims/claim';
import type { Sentence } from './view';

/** What a sentence says, before it has a place in the log: words with their claims. */
export interface Saying extends Pick<Sentence, 'category' | 'tone'> {
  /** What happened. */
  readonly says: readonly Statement[];
  /** What goes with it, more quietly. Nothing of it is needed to understand what happened. */
  readonly adds: readonly Statement[];
}

/** A sentence that knows what it claims. */
export interface ToldSentence extends Sentence, Saying {}

/** What happened, without the full stop: for the strip of time. */
export const headOf = ({ says }: Saying): string => (says[0]?.words ?? '').replace(/\.$/, '');

/** More than this is not read. */
const DETAIL_MAX = 120;

/** As much of what goes with a sentence as is read, the first first. */
export const detailOf = (adds: Saying['adds']): string => {
  let detail = '';
  for (const { words } of adds) {
    const longer = detail === '' ? words : `${detail} ${words}`;
    if (longer.length > DETAIL_MAX) break;
    detail = longer;
  }
  return detail;
};

/** A saying with its place in the log. */
export const toldAs = (id: number, atUs: number, saying: Saying): ToldSentence => ({
  id,
  atUs,
  ...saying,
  text: textOf(saying.says),
  detail: detailOf(saying.adds),
});

/** The sentence without what it claims, for the page. */
export const plainSentence = ({ id, atUs, category, tone, text, detail }: Sentence): Sentence => ({
  id,
  atUs,
  category,
  tone,
  text,
  detail,
});
