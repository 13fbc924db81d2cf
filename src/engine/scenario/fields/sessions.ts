import { between, choice, count, duration, type Field } from './field';

const REPLICATION = ['none', 'all-to-all'] as const;

/** Sessions that are kept in memory or in the store. Durations in whole microseconds. */
export interface SessionKnobs {
  readonly idleTimeout: number;
  /** Bytes. */
  readonly size: number;
  readonly replication: (typeof REPLICATION)[number];
  readonly replicationLag: number;
  readonly replicationTime: number;
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
  count(
    [
      'sessions.size',
      'Size of a session',
      'Memory that one session takes on a server.',
      'Measured in Redis 7: 803 bytes for a value of 512.',
    ],
    'bytes',
    between(1, 1000000),
    800,
    800,
  ),
  choice(
    [
      'sessions.replication',
      'Copies between servers',
      'A changed session stays in its own server, or is copied into the memory of all others.',
      'Off. All to all: Tomcat DeltaManager, for up to about 4 servers.',
    ],
    REPLICATION,
    'none',
    'none',
  ),
  duration(
    [
      'sessions.replicationLag',
      'Wait before copying',
      'A copy leaves this long after the answer.',
      'Illustrative: Tomcat hands copies to a thread of their own (channelSendOptions 8).',
    ],
    between(0, 600),
    0.5,
    0.001,
  ),
  duration(
    [
      'sessions.replicationTime',
      'Time to take in a copy',
      'Worker time on every server that receives one.',
      'Illustrative: a tenth of a request.',
    ],
    between(0, 60),
    0.04,
    0.001,
  ),
];
