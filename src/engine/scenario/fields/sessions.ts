import { between, choice, count, duration, inGroup } from './field';

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
export const SESSIONS = inGroup('sessions', [
  duration('sessions.idleTimeout', between(0.1, 2592000), 300, 1800),
  duration('sessions.cartTimeout', between(0.1, 2592000), 604800, 604800),
  count('sessions.size', 'bytes', between(1, 1000000), 800, 800),
  choice('sessions.replication', REPLICATION, 'none', 'none'),
  duration('sessions.replicationLag', between(0, 600), 0.5, 0.001),
  duration('sessions.replicationTime', between(0, 60), 0.04, 0.001),
  duration('sessions.maxAge', between(0, 31536000), 0, 0),
]);
