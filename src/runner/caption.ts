import type { ToldSentence } from '../timeline/saying';

/** The caption has room for so many. */
const CAPTIONS_MAX = 3;

/** What a visitor did, what it cost, what the balancer noticed, what it came to: news of others never push these out. */
const STRONG: readonly ToldSentence['category'][] = [
  'change',
  'loss',
  'detection',
  'comparison',
  'conclusion',
  'order',
  'step',
];

const isStrong = ({ category }: ToldSentence): boolean => STRONG.includes(category);

/**
 * The sentences to show, newest first. Where the newest are all lesser news, the last place is for the latest
 * sentence that matters: it says why.
 * @param nowTrue what is left of a sentence as things are now, or null
 */
export function captionsOf(
  told: readonly ToldSentence[],
  nowTrue: (sentence: ToldSentence) => ToldSentence | null,
): readonly ToldSentence[] {
  const shown: ToldSentence[] = [];
  for (let index = told.length - 1; index >= 0 && shown.length < CAPTIONS_MAX; index -= 1) {
    const sentence = told[index] as ToldSentence;
    const isLast = shown.length === CAPTIONS_MAX - 1;
    const mayBeWeak = !isLast || shown.some(isStrong) || !told.slice(0, index).some(isStrong);
    if (!mayBeWeak && !isStrong(sentence)) continue;
    const left = nowTrue(sentence);
    if (left !== null) shown.push(left);
  }
  return shown;
}
