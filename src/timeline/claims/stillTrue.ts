import type { SystemFold } from '../systemFold';
import type { ToldSentence } from '../words/saying';
import { wordsOf } from './claim';
import { isTrue } from './truth';

/**
 * What is left of a sentence as things are now: without what has stopped being so, or null where
 * that is its very point.
 */
export function stillTrue(sentence: ToldSentence, system: SystemFold): ToldSentence | null {
  if (!sentence.says.every((one) => isTrue(one, system))) return null;
  const adds = sentence.adds.filter((one) => isTrue(one, system));
  return adds.length === sentence.adds.length
    ? sentence
    : { ...sentence, adds, detail: wordsOf(adds) };
}
