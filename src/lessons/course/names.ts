/** Names of the lessons in the order of the path: folders of `lessons`, and values of `?lesson=`. */
export const LESSON_NAMES = [
  'what-state-is',
  'sticky-server-fails',
  'sticky-more-servers',
  'store-any-server',
  'store-hop',
  'store-fails',
  'jwt-log-in-once',
  'jwt-limits',
  'keys-change',
  'retries',
  'cdn',
  'hybrid',
  'rolling-deploy',
  'login-storm',
  'which-one',
] as const;
export type LessonName = (typeof LESSON_NAMES)[number];

/** The lesson of that name, where there is one. */
export const lessonNamed = (name: string | null): LessonName | undefined =>
  LESSON_NAMES.find((one) => one === name);

/** The one that comes after it; null after the last. */
export const lessonAfter = (name: LessonName): LessonName | null =>
  LESSON_NAMES[LESSON_NAMES.indexOf(name) + 1] ?? null;
