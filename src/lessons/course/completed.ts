import type { Player } from '../../state/player';
import { LESSON_NAMES, type LessonName } from './names';

const KEY = 'stateside.lessons';

/** Lessons that were gone through to the end in this browser, on a page of their own: a player in another is no part of it. */
export const completed = ({ ownsPage }: Player): ReadonlySet<LessonName> =>
  ownsPage ? kept() : new Set();

function kept(): ReadonlySet<LessonName> {
  try {
    const names = (localStorage.getItem(KEY) ?? '').split(' ');
    return new Set(LESSON_NAMES.filter((name) => names.includes(name)));
  } catch {
    // Storage may be forbidden: then nothing is known.
    return new Set();
  }
}

/** Remembers one more. */
export const complete = (name: LessonName): void => keep([...kept(), name]);

/** Forgets them all. */
export function forgetCompleted({ ownsPage }: Player): void {
  if (ownsPage) keep([]);
}

function keep(names: readonly LessonName[]): void {
  try {
    localStorage.setItem(KEY, [...new Set(names)].join(' '));
  } catch {
    // The same.
  }
}
