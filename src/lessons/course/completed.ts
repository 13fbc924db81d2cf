import { LESSON_NAMES, type LessonName } from './names';

const KEY = 'stateside.lessons';

/** Lessons that were gone through to the end in this browser. */
export function completed(): ReadonlySet<LessonName> {
  try {
    const kept = (localStorage.getItem(KEY) ?? '').split(' ');
    return new Set(LESSON_NAMES.filter((name) => kept.includes(name)));
  } catch {
    // Storage may be forbidden: then nothing is known.
    return new Set();
  }
}

/** Remembers one more. */
export const complete = (name: LessonName): void => keep([...completed(), name]);

/** Forgets them all. */
export const forgetCompleted = (): void => keep([]);

function keep(names: readonly LessonName[]): void {
  try {
    localStorage.setItem(KEY, [...new Set(names)].join(' '));
  } catch {
    // The same.
  }
}
