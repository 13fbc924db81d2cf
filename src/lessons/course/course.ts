import type { Lesson } from './lesson';
import type { LessonName } from './names';

interface Entry {
  /** How long it takes somebody who reads everything, in minutes. */
  readonly minutes: number;
  load(): Promise<Lesson>;
}

/** All lessons: each is fetched when somebody opens it. */
export const COURSE: Readonly<Record<LessonName, Entry>> = {
  'what-state-is': {
    minutes: 8,
    load: async () => (await import('../what-state-is/lesson')).default,
  },
  'sticky-server-fails': {
    minutes: 8,
    load: async () => (await import('../sticky-server-fails/lesson')).default,
  },
  'sticky-more-servers': {
    minutes: 9,
    load: async () => (await import('../sticky-more-servers/lesson')).default,
  },
  'store-any-server': {
    minutes: 8,
    load: async () => (await import('../store-any-server/lesson')).default,
  },
  'store-hop': {
    minutes: 8,
    load: async () => (await import('../store-hop/lesson')).default,
  },
  'store-fails': {
    minutes: 10,
    load: async () => (await import('../store-fails/lesson')).default,
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
  hybrid: {
    minutes: 9,
    load: async () => (await import('../hybrid/lesson')).default,
  },
  'rolling-deploy': {
    minutes: 9,
    load: async () => (await import('../rolling-deploy/lesson')).default,
  },
  'login-storm': {
    minutes: 8,
    load: async () => (await import('../login-storm/lesson')).default,
  },
  'which-one': {
    minutes: 9,
    load: async () => (await import('../which-one/lesson')).default,
  },
  'keys-change': {
    minutes: 8,
    load: async () => (await import('../keys-change/lesson')).default,
  },
};
