import {
  FALLBACKS,
  SAVE_POLICIES,
  type StoreManners,
  UPDATES,
} from '../../architectures/storeManners';
import { between, choice, count, duration, type Field, flag, ILLUSTRATIVE, inGroup } from './field';
import { STORE_CLIENT, type StoreClientSettings } from './storeClient';

const PERSISTENCE = ['none', 'snapshot', 'append-only'] as const;
const EVICTION = ['refuse-writes', 'least-recently-used'] as const;
const SPREADS = ['fixed', 'exponential'] as const;

/** The session store, as a run knows it. Durations in whole microseconds. */
export interface StoreSettings extends StoreManners, StoreClientSettings {
  readonly operationTime: number;
  readonly operationDistribution: (typeof SPREADS)[number];
  readonly timeout: number;
  /** Calls under way at a time from one server; 0: any number. */
  readonly connections: number;
  /** 0: never. */
  readonly failFast: number;
  readonly slowFactor: number;
  readonly persistence: (typeof PERSISTENCE)[number];
  readonly snapshotEvery: number;
  /** 0: with every operation. */
  readonly syncEvery: number;
  readonly restartTime: number;
  readonly replica: boolean;
  readonly replicaLag: number;
  readonly failoverAfter: number;
  /** Entries; 0: no limit. */
  readonly capacity: number;
  readonly eviction: (typeof EVICTION)[number];
}

/** The session store. */
export const STORE: readonly Field[] = [
  ...inGroup('store', [
    duration(
      [
        'store.operationTime',
        'Store operation time',
        'The store does one operation at a time, and each takes this long.',
        'Redis: one thread, about 80,000 operations a second.',
      ],
      between(0, 600),
      0.1,
      0.0000125,
    ),
    choice(
      [
        'store.operationDistribution',
        'Spread of operation times',
        'All operations alike, or exponentially distributed around the same mean.',
        ILLUSTRATIVE,
      ],
      SPREADS,
      'fixed',
      'fixed',
    ),
    duration(
      [
        'store.timeout',
        'Store timeout',
        'A server waits this long for the store, then goes on without it.',
        'Illustrative. node-redis waits indefinitely for an answer (measured).',
      ],
      between(0.001, 3600),
      1.5,
      1,
    ),
    choice(
      [
        'store.savePolicy',
        'After a request that changed nothing',
        'The session is marked as used, or written as a whole and so over any newer change.',
        'express-session: always write (resave true, deprecated); touch with resave false.',
      ],
      SAVE_POLICIES,
      'touch',
      'touch',
    ),
    choice(
      [
        'store.updates',
        'How changes are saved',
        'The whole session is written and the last one wins, or the store applies the change alone.',
        'connect-redis: whole session. A Redis hash or list: per item.',
      ],
      UPDATES,
      'whole-session',
      'whole-session',
    ),
    count(
      [
        'store.connections',
        'Store connections',
        'One server has this many calls open at a time, and more have to wait; 0 for no limit.',
        'node-redis: no limit, all over one connection. Pools have limits.',
      ],
      'connections',
      between(0, 1000),
      0,
      0,
    ),
    duration(
      [
        'store.failFast',
        'Fail fast for',
        'After a call that failed, calls of that server fail at once for this long; 0 for never.',
        'node-redis: never, it queues calls; with disableOfflineQueue it failed within 7 ms.',
      ],
      between(0, 600),
      0,
      0,
    ),
    count(
      [
        'store.slowFactor',
        'Slowness of the store',
        'A slow store takes this many times as long.',
        ILLUSTRATIVE,
      ],
      'x',
      between(1, 1000000),
      10,
      1000,
    ),
  ]),
  ...persistenceFields(),
  ...replicaFields(),
  ...inGroup('durability', [
    count(
      [
        'store.capacity',
        'Store capacity',
        'The store has room for this many entries; 0 for no limit.',
        'Redis: no limit (maxmemory 0).',
      ],
      'entries',
      between(0, 10000000),
      0,
      0,
    ),
    choice(
      [
        'store.eviction',
        'When the store is full',
        'Writes are refused, or the entry that was used longest ago makes room.',
        'Redis: refuse writes (noeviction); least recently used is allkeys-lru.',
      ],
      EVICTION,
      'refuse-writes',
      'refuse-writes',
    ),
  ]),
  ...inGroup('store', [
    choice(
      [
        'store.fallback',
        'Without the store',
        'What servers read instead when the store does not answer.',
        'express-session: none, it answers 500.',
      ],
      FALLBACKS,
      'none',
      'none',
    ),
  ]),
  ...STORE_CLIENT,
];

function persistenceFields(): readonly Field[] {
  return inGroup('durability', [
    choice(
      [
        'store.persistence',
        'What the store saves',
        'Nothing, everything now and then, or every change.',
        'Redis: snapshots (save); append-only is off.',
      ],
      PERSISTENCE,
      'none',
      'snapshot',
    ),
    duration(
      [
        'store.snapshotEvery',
        'Time between snapshots',
        'A snapshot is taken this often, if anything has changed.',
        'Redis: 5 minutes after 100 changes, 60 s only after 10,000, an hour after one.',
      ],
      between(0.1, 86400),
      10,
      300,
    ),
    duration(
      [
        'store.syncEvery',
        'Time between syncs',
        'Append-only: changes are forced to disk this often; 0 for each one.',
        'Redis: 1 s (appendfsync everysec).',
      ],
      between(0, 600),
      1,
      1,
    ),
    duration(
      [
        'store.restartTime',
        'Restart time of the store',
        'From the start of the process until it accepts connections.',
        'Redis, measured: 0.05 s for 10,000 sessions, 0.6 s for 100,000, 1 s for 300,000.',
      ],
      between(0, 600),
      1,
      1,
    ),
  ]);
}

function replicaFields(): readonly Field[] {
  return inGroup('durability', [
    flag(
      [
        'store.replica',
        'Replica of the store',
        'A second store follows the first one and takes over when it fails.',
        'Redis: none.',
      ],
      false,
    ),
    duration(
      [
        'store.replicaLag',
        'Replica lag',
        'A change reaches the replica this long after it was confirmed.',
        'Redis: asynchronous, so about one network hop.',
      ],
      between(0, 600),
      0.5,
      0.00025,
    ),
    duration(
      [
        'store.failoverAfter',
        'Time until failover',
        'The replica takes over when the store has been out for this long.',
        'Redis Sentinel: 30 s, measured 30.5 s; examples in its manual have 5 to 60 s.',
      ],
      between(0.001, 3600),
      6,
      30,
    ),
  ]);
}
