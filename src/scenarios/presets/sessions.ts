import type { Preset } from './preset';

/** Session libraries as they come: how long a session lives without use, and what is written when. */
export const SESSION_PRESETS: readonly Preset[] = [
  {
    id: 'express-session',
    title: 'express-session',
    topic: 'sessions',
    about: 'Writes the whole session after every request, and so over any newer change.',
    source: 'express-session readme: resave is true unless told otherwise (deprecated).',
    set: { 'store.savePolicy': 'always-write', 'store.updates': 'whole-session' },
  },
  {
    id: 'connect-redis',
    title: 'connect-redis, resave off',
    topic: 'sessions',
    about: 'A session lives for a day after its last use; an unchanged one is only touched.',
    source:
      'connect-redis readme: ttl 86400 s, reset by every touch; express-session resave false.',
    set: {
      'sessions.idleTimeout': 86_400,
      'store.savePolicy': 'touch',
      'store.updates': 'whole-session',
      'store.fallback': 'none',
    },
  },
  {
    id: 'tomcat',
    title: 'Tomcat, Spring Session',
    topic: 'sessions',
    about: 'A session dies after half an hour without use, and is kept in one place.',
    source: 'Tomcat conf/web.xml: session-timeout 30; StandardManager; Spring Session: 1800 s.',
    set: { 'sessions.idleTimeout': 1800, 'sessions.replication': 'none' },
  },
  {
    id: 'tomcat-cluster',
    title: 'Tomcat DeltaManager',
    topic: 'sessions',
    about:
      'Every session is copied into the memory of all other servers, a moment after the answer.',
    source: 'Tomcat cluster-howto: all to all, asynchronous by default; web.xml: 30 minutes.',
    set: {
      'sessions.idleTimeout': 1800,
      'sessions.replication': 'all-to-all',
      'servers.headerLimit': 8192,
    },
  },
  {
    id: 'php',
    title: 'PHP',
    topic: 'sessions',
    about: 'A session may be swept away after 24 minutes without use.',
    source: 'php.ini-production: session.gc_maxlifetime 1440 s.',
    set: { 'sessions.idleTimeout': 1440 },
  },
];
