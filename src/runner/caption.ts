import type { Sentence } from '../timeline/view';

/** What a visitor did, what it cost and what the balancer noticed: these are left standing for a while. */
const STRONG: readonly Sentence['category'][] = [
  'change',
  'loss',
  'detection',
  'comparison',
  'order',
  'step',
];

/**
 * The sentence to show at `nowUs`: the newest, unless it is a lesser one and the last strong one has stood for less
 * than `holdUs`. All times in simulated microseconds. Null where nothing has been told.
 */
export function captionOf(
  told: readonly Sentence[],
  nowUs: number,
  holdUs: number,
): Sentence | null {
  const strong = told.findLast(({ category }) => STRONG.includes(category));
  const newest = told.at(-1) ?? null;
  return strong !== undefined && nowUs - strong.atUs < holdUs ? strong : newest;
}
