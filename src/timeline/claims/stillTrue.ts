import type { ToldSentence } from '../words/saying';
import type { WorldFold } from '../worldFold';
import { wordsOf } from './claim';
import { isTrue } from './truth';

/**
 * What is left of a sentence as things are now: without what has stopped being so, or null where
 * that is its very point.
 */
export function stillTrue(sentence: ToldSentence, world: WorldFold): ToldSentence | null {
  if (!sentence.says.every((one) => isTrue(one, world))) return null;
  const adds = sentence.adds.filter((one) => isTrue(one, world));
  return adds.length === sentence.adds.length
    ? sentence
    : { ...sentence, adds, detail: wordsOf(adds) };
}
