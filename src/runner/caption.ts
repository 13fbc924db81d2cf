import type { ToldSentence } from '../timeline/saying';

/** The caption has room for so many. */
const CAPTIONS_MAX = 3;

/** What was done, what it cost, what it came to: the latest of these is the reason for what follows, and stays. */
const STRONG: readonly ToldSentence['category'][] = [
  'change',
  'loss',
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
