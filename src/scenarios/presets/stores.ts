import type { Preset } from './preset';

/** Session stores as they come: what is left after a restart, and who takes over. */
export const STORE_PRESETS: readonly Preset[] = [
  {
    id: 'redis',
    title: 'Redis, defaults',
    topic: 'store',
    about: 'A snapshot every five minutes, more often only in a rush: a crash loses the rest.',
    source: 'redis.conf: save 3600 1 300 100 60 10000; appendonly no; maxmemory-policy noeviction.',
    set: {
      'store.persistence': 'snapshot',
      'store.snapshotEvery': 300,
      'store.replica': false,
      'store.capacity': 0,
      'store.eviction': 'refuse-writes',
    },
  },
  {
    id: 'redis-aof',
    title: 'Redis, append-only file',
    topic: 'store',
    about: 'Every change is kept and forced to disk each second: a killed process loses nothing.',
    source: 'redis.conf: appendonly yes, appendfsync everysec. Measured: 200 of 200 sessions left.',
    set: { 'store.persistence': 'append-only', 'store.syncEvery': 1, 'store.replica': false },
  },
  {
    id: 'redis-memory',
    title: 'Redis, no persistence',
    topic: 'store',
    about: 'The end of the process is the end of all sessions.',
    source: 'redis.conf: save "" and appendonly no. Measured: 0 of 200 sessions left.',
    set: { 'store.persistence': 'none', 'store.replica': false },
  },
  {
    id: 'redis-sentinel',
    title: 'Redis with Sentinel',
    topic: 'store',
    about: 'A replica follows the store, and takes over when that has been out for half a minute.',
    source: 'sentinel.conf: down-after-milliseconds 30000. Measured: promoted after 30.5 s.',
    set: { 'store.replica': true, 'store.failoverAfter': 30 },
  },
  {
    id: 'node-redis',
    title: 'node-redis',
    topic: 'store',
    about: 'Waits for a store that is down: requests hang until somebody else gives up.',
    source: 'Measured: no answer without disableOfflineQueue. An hour stands for ever.',
    set: { 'store.timeout': 3600, 'store.connections': 0, 'store.failFast': 0 },
  },
];
