import type { LessonName } from '../course/names';

/** Every term that can be opened, and the lesson in which it is seen to happen. */
export const TERMS = {
  session: 'sticky-server-fails',
  stickySession: 'sticky-server-fails',
  healthCheck: 'sticky-server-fails',
  token: 'jwt-log-in-once',
  signature: 'jwt-limits',
  denylist: 'jwt-limits',
  idempotent: 'retries',
  idempotencyKey: 'retries',
  cdn: 'cdn',
} as const satisfies Readonly<Record<string, LessonName>>;
export type TermId = keyof typeof TERMS;

export const TERM_IDS = Object.keys(TERMS) as readonly TermId[];
