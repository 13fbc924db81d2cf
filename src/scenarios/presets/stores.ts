import type { Preset } from './preset';

/** Session stores as they come: what is left after a restart, and who takes over. And how they are talked to. */
export const STORE_PRESETS = [
  {
    id: 'redis',
    topic: 'store',
    set: {
      'store.persistence': 'snapshot',
      'store.snapshotEvery': 300,
      'store.syncEvery': 1,
      'store.replica': false,
      'store.capacity': 0,
      'store.eviction': 'refuse-writes',
    },
    differences: ['1', '2', '3'],
  },
  {
    id: 'redis-aof',
    topic: 'store',
    set: {
      'store.persistence': 'append-only',
      'store.snapshotEvery': 300,
      'store.syncEvery': 1,
      'store.replica': false,
      'store.capacity': 0,
      'store.eviction': 'refuse-writes',
    },
    differences: ['1', '2', '3'],
  },
  {
    id: 'redis-memory',
    topic: 'store',
    set: {
      'store.persistence': 'none',
      'store.snapshotEvery': 300,
      'store.syncEvery': 1,
      'store.replica': false,
      'store.capacity': 0,
      'store.eviction': 'refuse-writes',
    },
    differences: ['1'],
  },
  {
    id: 'redis-sentinel',
    topic: 'store',
    set: {
      'store.persistence': 'snapshot',
      'store.snapshotEvery': 300,
      'store.syncEvery': 1,
      'store.replica': true,
      'store.failoverAfter': 30.5,
      'store.capacity': 0,
      'store.eviction': 'refuse-writes',
    },
    differences: ['1', '2', '3'],
  },
  {
    id: 'node-redis',
    topic: 'store',
    set: {
      'store.offlineQueue': true,
      'store.reconnectEvery': 2,
      'store.queueTimeout': 5,
      'store.timeout': 3600,
      'store.connections': 0,
      'store.failFast': 0,
    },
    differences: ['1', '2', '3', '4'],
  },
] as const satisfies readonly Preset[];
