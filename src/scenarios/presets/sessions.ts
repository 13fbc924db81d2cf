import type { Preset } from './preset';

/** Session libraries as they come: how long a session lives without use. */
export const SESSION_PRESETS: readonly Preset[] = [
  {
    id: 'connect-redis',
    title: 'express-session, connect-redis',
    topic: 'sessions',
    about: 'A session lives for a day after its last use: every request extends it.',
    source: 'connect-redis readme: ttl 86400 s, reset by every touch.',
    set: { 'sessions.idleTimeout': 86_400 },
  },
  {
    id: 'tomcat',
    title: 'Tomcat, Spring Session',
    topic: 'sessions',
    about: 'A session dies after half an hour without use.',
    source: 'Tomcat conf/web.xml: session-timeout 30; Spring Session: 1800 s.',
    set: { 'sessions.idleTimeout': 1800 },
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
