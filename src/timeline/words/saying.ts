import type { Told } from '../../messages/told';
import { type Statement, wordsOf } from '../claims/claim';
import type { SentenceData } from '../view';

/** What a sentence says, before it has a place in the log: words with their claims. */
export interface Saying extends Pick<SentenceData, 'category' | 'tone'> {
  /** What happened. */
  readonly says: readonly Statement[];
  /** What goes with it, more quietly. Nothing of it is needed to understand what happened. */
  readonly adds: readonly Statement[];
}

/** A sentence that knows what it claims. */
export interface ToldSentence extends SentenceData, Saying {}

/** What happened: for the strip of time. */
export const headOf = ({ says }: Saying): Told => (says[0] as Statement).words;

/** A saying with its place in the log. */
export const toldAs = (id: number, atUs: number, saying: Saying): ToldSentence => ({
  id,
  atUs,
  ...saying,
  text: wordsOf(saying.says),
  detail: wordsOf(saying.adds),
});

/** The sentence without what it claims, for the page. */
export const plainSentence = ({
  id,
  atUs,
  category,
  tone,
  text,
  detail,
}: SentenceData): SentenceData => ({
  id,
  atUs,
  category,
  tone,
  text,
  detail,
});
