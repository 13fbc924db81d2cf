import { between, choice, count, duration, type Field, inGroup } from './field';

const REPLICATION = ['none', 'all-to-all'] as const;

/** Sessions that are kept in memory or in the store. Durations in whole microseconds. */
export interface SessionSettings {
  readonly idleTimeout: number;
  readonly cartTimeout: number;
  /** Bytes. */
  readonly size: number;
  readonly replication: (typeof REPLICATION)[number];
  readonly replicationLag: number;
  readonly replicationTime: number;
  /** 0: no limit. */
  readonly maxAge: number;
}

/** How long sessions are kept. */
export const SESSIONS: readonly Field[] = inGroup('sessions', [
  duration(
    [
      'sessions.idleTimeout',
      'Idle timeout',
      'A session that is kept in memory or in the store expires after this long idle.',
      'Tomcat (conf/web.xml) and Spring Session: 30 minutes. PHP: 24 minutes.',
    ],
    between(0.1, 2592000),
    300,
    1800,
  ),
  duration(
    [
      'sessions.cartTimeout',
      'Cart timeout',
      'Under Hybrid, the cart is kept by person: it expires after this long idle.',
      'Illustrative: a week. The cart of an account outlives its sessions.',
    ],
    between(0.1, 2592000),
    604800,
    604800,
  ),
  count(
    [
      'sessions.size',
      'Size of a session',
      'One session takes this much memory on a server.',
      'Redis 7, measured: 803 bytes for a value of 512.',
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
      'A changed session stays on its own server, or is copied into the memory of all others.',
      'Tomcat: none; DeltaManager: all to all, for up to about 4 servers.',
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
      'Worker time that a copy takes on every server that receives it.',
      'Illustrative: a tenth of a request.',
    ],
    between(0, 60),
    0.04,
    0.001,
  ),
  duration(
    [
      'sessions.maxAge',
      'Maximum age',
      'A session in memory or in the store dies this long after its login, used or not; 0 for never.',
      'express-session, Tomcat, Spring Session and PHP: none. OWASP: there should be one.',
    ],
    between(0, 31536000),
    0,
    0,
  ),
]);
