import { type Preset, presetOf, type Sourced } from './preset';

const CONF = 'redis.conf';
const SAVES: Sourced = {
  'store.snapshotEvery': [
    300,
    `${CONF}: save 3600 1, 300 100, 60 10000; the middle one stands for all.`,
  ],
};
const LOG_SYNC: Sourced = {
  'store.syncEvery': [1, `${CONF}: appendfsync everysec.`],
};
const ALONE: Sourced = {
  'store.replica': [false, `${CONF}: no replicaof.`],
};
const UNBOUNDED: Sourced = {
  'store.capacity': [0, `${CONF}: maxmemory 0, no limit.`],
  'store.eviction': ['refuse-writes', `${CONF}: maxmemory-policy noeviction.`],
};
const LOADING =
  'While it loads what was saved, Redis accepts connections and answers LOADING; here it refuses them.';

/** Session stores as they come: what is left after a restart, and who takes over. And how they are talked to. */
export const STORE_PRESETS: readonly Preset[] = [
  presetOf({
    id: 'redis',
    title: 'Redis, defaults',
    topic: 'store',
    about: 'A snapshot every five minutes, more often only in a rush: a crash loses the rest.',
    source: 'redis.conf of Redis 7; measured: 0 of 200 fresh sessions left after kill -9.',
    values: {
      'store.persistence': ['snapshot', `${CONF}: save is on, appendonly no.`],
      ...SAVES,
      ...LOG_SYNC,
      ...ALONE,
      ...UNBOUNDED,
    },
    differences: [
      'How often it saves depends on the number of changes: after an hour for one, after a minute for 10,000.',
      LOADING,
      'An orderly stop saves first, so nothing is lost by it; here every stop is a kill.',
    ],
  }),
  presetOf({
    id: 'redis-aof',
    title: 'Redis, append-only file',
    topic: 'store',
    about:
      'Every change goes to the operating system at once, and to disk each second: a killed process loses nothing.',
    source: 'redis.conf of Redis 7; measured: of 122,000 confirmed writes none lost by kill -9.',
    values: {
      'store.persistence': [
        'append-only',
        `${CONF}: appendonly yes, which has to be written down.`,
      ],
      ...SAVES,
      ...LOG_SYNC,
      ...ALONE,
      ...UNBOUNDED,
    },
    differences: [
      'While a sync is under way, changes are held back for up to 2 s: on a slow disk, kill -9 loses those too (measured).',
      'When a sync is two seconds late, writes wait for it.',
      LOADING,
    ],
  }),
  presetOf({
    id: 'redis-memory',
    title: 'Redis, no persistence',
    topic: 'store',
    about: 'The end of the process is the end of all sessions.',
    source: 'redis.conf of Redis 7; measured: 0 of 200 sessions left after kill -9.',
    values: {
      'store.persistence': [
        'none',
        `${CONF}: save "" and appendonly no, which has to be written down.`,
      ],
      ...SAVES,
      ...LOG_SYNC,
      ...ALONE,
      ...UNBOUNDED,
    },
    differences: [
      'With a replica, a primary that comes back empty empties the replica too; here as well.',
    ],
  }),
  presetOf({
    id: 'redis-sentinel',
    title: 'Redis with Sentinel',
    topic: 'store',
    about: 'A replica follows the store, and takes over when that has been out for half a minute.',
    source: 'sentinel.conf of Redis 7; measured with three Sentinels.',
    values: {
      'store.persistence': ['snapshot', `${CONF}: save is on, appendonly no.`],
      ...SAVES,
      ...LOG_SYNC,
      'store.replica': [true, 'sentinel monitor: a primary with replicas.'],
      'store.failoverAfter': [
        30.5,
        'down-after-milliseconds 30000; measured: promoted 30.5 s after kill -9.',
      ],
      ...UNBOUNDED,
    },
    differences: [
      'Clients have to find the new primary: those that stay connected to the old one are answered READONLY.',
      'An isolated primary goes on serving whoever reaches it, and what it is told is lost.',
      LOADING,
    ],
  }),
  presetOf({
    id: 'node-redis',
    title: 'node-redis',
    topic: 'store',
    about:
      'Keeps commands while it is disconnected: requests hang for 5 s, and before version 6 indefinitely.',
    source: 'node-redis: client configuration, v5 to v6; measured with 6.3.1: 500 after 5.0 s.',
    values: {
      'store.offlineQueue': [
        true,
        'disableOfflineQueue: false, so commands wait for a connection.',
      ],
      'store.reconnectEvery': [
        2,
        'reconnectStrategy: exponential, at most 2000 ms, and up to 200 ms of jitter. Its longest pause.',
      ],
      'store.queueTimeout': [5, 'commandOptions.timeout: 5000 ms since version 6.'],
      'store.timeout': [
        3600,
        'A command that was sent has no timeout (measured with a frozen store). An hour stands for no limit.',
      ],
      'store.connections': [0, 'One connection carries any number of commands.'],
      'store.failFast': [0, 'It never fails at once unless disableOfflineQueue is on.'],
    },
    differences: [
      'Before version 6, commands that wait to be sent had no timeout either: requests hang until somebody else gives up.',
      'Its first pauses before reconnecting are shorter (50 ms, doubled each time), and have jitter.',
      'Before version 5 the pause was 50 ms longer each time, up to 500 ms.',
      'A connection that is not set up within 5 s is given up and tried anew.',
    ],
  }),
];
