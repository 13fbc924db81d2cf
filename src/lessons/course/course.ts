import type { Lesson } from './lesson';
import type { LessonName } from './names';

interface Entry {
  /** How long it takes somebody who reads everything, in minutes. */
  readonly minutes: number;
  load(): Promise<Lesson>;
}

/** All lessons: each is fetched when somebody opens it. */
export const COURSE: Readonly<Record<LessonName, Entry>> = {
  'sticky-server-fails': {
    minutes: 8,
    load: async () => (await import('../sticky-server-fails/lesson')).default,
  },
  'jwt-log-in-once': {
    minutes: 9,
    load: async () => (await import('../jwt-log-in-once/lesson')).default,
  },
  'jwt-limits': {
    minutes: 10,
    load: async () => (await import('../jwt-limits/lesson')).default,
  },
  retries: {
    minutes: 9,
    load: async () => (await import('../retries/lesson')).default,
  },
  cdn: {
    minutes: 8,
    load: async () => (await import('../cdn/lesson')).default,
  },
};
