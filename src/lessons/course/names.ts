/** The lessons of the path, in its order. */
export const PATH = [
  'what-state-is',
  'sticky-server-fails',
  'sticky-more-servers',
  'store-any-server',
  'store-hop',
  'store-fails',
  'jwt-log-in-once',
  'jwt-limits',
  'retries',
  'cdn',
  'hybrid',
  'rolling-deploy',
  'login-storm',
  'which-one',
] as const;

/** What is taken after the path or at any other time: it asks on where several of its lessons stop. */
export const APPENDIX = ['keys-change'] as const;

/** Names of all lessons: folders of `lessons`, and values of `?lesson=`. */
export const LESSON_NAMES = [...PATH, ...APPENDIX] as const;
export type LessonName = (typeof LESSON_NAMES)[number];

/** The lesson of that name, where there is one. */
export const lessonNamed = (name: string | null): LessonName | undefined =>
  LESSON_NAMES.find((one) => one === name);

const NUMBERED: readonly LessonName[] = PATH;

/** Where it stands on the path, from 1; 0 for what is beside it. */
export const placeOnPath = (name: LessonName): number => NUMBERED.indexOf(name) + 1;

/** The one that comes after it on the path; null after the last, and beside the path. */
export function lessonAfter(name: LessonName): LessonName | null {
  const place = placeOnPath(name);
  return place === 0 ? null : (PATH[place] ?? null);
}
