import type { Preset } from './preset';

/** Session libraries as they come: how long a session lives without use, and what is written when. */
export const SESSION_PRESETS = [
  {
    id: 'express-session',
    topic: 'sessions',
    set: {
      'sessions.idleTimeout': 2_592_000,
      'sessions.replication': 'none',
      'sessions.maxAge': 0,
      'store.savePolicy': 'always-write',
      'store.updates': 'whole-session',
      'store.fallback': 'none',
      'servers.headerLimit': 16_384,
    },
    differences: ['1', '2', '3', '4'],
  },
  {
    id: 'connect-redis',
    topic: 'sessions',
    set: {
      'sessions.idleTimeout': 86_400,
      'sessions.replication': 'none',
      'sessions.maxAge': 0,
      'store.savePolicy': 'touch',
      'store.updates': 'whole-session',
      'store.fallback': 'none',
      'servers.headerLimit': 16_384,
    },
    differences: ['1', '2', '3'],
  },
  {
    id: 'tomcat',
    topic: 'sessions',
    set: {
      'sessions.idleTimeout': 1800,
      'sessions.replication': 'none',
      'sessions.maxAge': 0,
      'store.savePolicy': 'touch',
      'store.updates': 'whole-session',
      'store.fallback': 'none',
      'servers.headerLimit': 8192,
    },
    differences: ['1', '2', '3'],
  },
  {
    id: 'tomcat-cluster',
    topic: 'sessions',
    set: {
      'sessions.idleTimeout': 1800,
      'sessions.maxAge': 0,
      'sessions.replication': 'all-to-all',
      'store.savePolicy': 'touch',
      'store.updates': 'whole-session',
      'store.fallback': 'none',
      'servers.headerLimit': 8192,
    },
    differences: ['1', '2'],
  },
  {
    id: 'php',
    topic: 'sessions',
    set: {
      'sessions.idleTimeout': 1440,
      'sessions.replication': 'none',
      'sessions.maxAge': 0,
      'store.savePolicy': 'touch',
      'store.updates': 'whole-session',
      'store.fallback': 'none',
      'servers.headerLimit': 8192,
    },
    differences: ['1', '2', '3', '4'],
  },
] as const satisfies readonly Preset[];
