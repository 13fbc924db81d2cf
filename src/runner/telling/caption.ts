import type { ToldSentence } from '../../timeline/words/saying';

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

/** When what a sentence tells of was done, where it tells of something that was. */
function doneUs({ says }: ToldSentence): number {
  const instants = says
    .flatMap(({ claims }) => claims)
    .map((one) => (one.is === 'done' ? one.atUs : -1));
  return Math.max(-1, ...instants);
}

/**
 * The sentences to show, newest first. The last place is for what says why: what came of the newest act, as long as
 * any of it is so; else, where the newest are all lesser news, the latest sentence that matters.
 * @param nowTrue what is left of a sentence as things are now, or null
 */
export function captionsOf(
  told: readonly ToldSentence[],
  nowTrue: (sentence: ToldSentence) => ToldSentence | null,
): readonly ToldSentence[] {
  const shown: ToldSentence[] = [];
  const latestUs = Math.max(-1, ...told.map(doneUs));
  const isOfLatest = (one: ToldSentence) => latestUs >= 0 && doneUs(one) === latestUs;
  const isOwed = told.some((one) => isOfLatest(one) && nowTrue(one) !== null);
  for (let index = told.length - 1; index >= 0 && shown.length < CAPTIONS_MAX; index -= 1) {
    const sentence = told[index] as ToldSentence;
    const isLast = shown.length === CAPTIONS_MAX - 1;
    if (isLast && isOwed && !shown.some(isOfLatest) && !isOfLatest(sentence)) continue;
    const mayBeWeak = !isLast || shown.some(isStrong) || !told.slice(0, index).some(isStrong);
    if (!mayBeWeak && !isStrong(sentence)) continue;
    const left = nowTrue(sentence);
    if (left !== null) shown.push(left);
  }
  return shown;
}
