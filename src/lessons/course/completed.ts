import type { Player } from '../../state/player';
import { keepNames, keptNames } from './keptNames';
import { LESSON_NAMES, type LessonName } from './names';

const KEY = 'stateside.lessons';

/** Lessons that were gone through to the end in this browser, on a page of their own: a player in another is no part of it. */
export const completed = ({ ownsPage }: Player): ReadonlySet<LessonName> =>
  ownsPage ? kept() : new Set();

const kept = (): ReadonlySet<LessonName> => keptNames(KEY, LESSON_NAMES);

/** Remembers one more. */
export const complete = (name: LessonName): void => keepNames(KEY, [...kept(), name]);

/** Forgets them all. */
export function forgetCompleted({ ownsPage }: Player): void {
  if (ownsPage) keepNames(KEY, []);
}
