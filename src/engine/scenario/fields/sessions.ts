import { between, duration, type Field } from './field';

/** Sessions that are kept in memory or in the store. Durations in whole microseconds. */
export interface SessionKnobs {
  readonly idleTimeout: number;
}

/** How long sessions are kept. */
export const SESSIONS: readonly Field[] = [
  duration(
    [
      'sessions.idleTimeout',
      'Idle timeout',
      'A session that is kept in memory or in the store dies after this long without use.',
      'Tomcat conf/web.xml and Spring Session: 30 minutes.',
    ],
    between(0.1, 2592000),
    300,
    1800,
  ),
];
