import { between, choice, count, duration, type Field, flag, ILLUSTRATIVE } from './field';

const SAVE_POLICIES = ['touch', 'always-write'] as const;
const UPDATES = ['whole-session', 'per-item'] as const;
const PERSISTENCE = ['none', 'snapshot', 'append-only'] as const;
const EVICTION = ['refuse-writes', 'least-recently-used'] as const;
const FALLBACKS = ['none', 'replica', 'local-copy', 'anonymous', 'signed-cookie'] as const;

/** How servers use the store: what architectures may know of it. */
export interface StoreManners {
  readonly savePolicy: (typeof SAVE_POLICIES)[number];
  readonly updates: (typeof UPDATES)[number];
  readonly fallback: (typeof FALLBACKS)[number];
}

/** The session store, as a run knows it. Durations in whole microseconds. */
export interface StoreKnobs extends StoreManners {
  readonly operationTime: number;
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
  duration(
    [
      'store.operationTime',
      'Store operation time',
      'The store performs one operation at a time, each this long.',
      'Redis: one thread, about 80,000 operations a second.',
    ],
    between(0, 600),
    0.1,
    0.0000125,
  ),
  duration(
    [
      'store.timeout',
      'Store timeout',
      'A server waits this long for the store.',
      'Illustrative: node-redis waits for ever unless told otherwise.',
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
      'express-session: resave false (touch) or true (always-write, its deprecated default).',
    ],
    SAVE_POLICIES,
    'touch',
    'touch',
  ),
  choice(
    [
      'store.updates',
      'How changes are saved',
      'The whole session, and the last one wins, or only the change, applied by the store.',
      'express-session with connect-redis writes the whole session; a Redis hash or list does not.',
    ],
    UPDATES,
    'whole-session',
    'whole-session',
  ),
  count(
    [
      'store.connections',
      'Store connections',
      'Calls of one server to the store at a time, further ones wait; 0: no limit.',
      'node-redis sends everything over one connection without waiting; pools have limits.',
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
      'After a call that failed, calls of that server fail at once for this long; 0: never.',
      'Measured: node-redis hangs; with disableOfflineQueue it fails within 7 ms.',
    ],
    between(0, 600),
    0,
    0,
  ),
  count(
    ['store.slowFactor', 'Slow store', 'A slow store takes this many times as long.', ILLUSTRATIVE],
    'times',
    between(1, 1000000),
    10,
    1000,
  ),
  ...persistenceFields(),
  ...replicaFields(),
  count(
    [
      'store.capacity',
      'Store capacity',
      'Entries that the store has room for; 0: no limit.',
      'Redis: maxmemory 0. Measured: 803 bytes for a session of 512 bytes.',
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
      'Redis maxmemory-policy: noeviction (its default) or allkeys-lru.',
    ],
    EVICTION,
    'refuse-writes',
    'refuse-writes',
  ),
  choice(
    [
      'store.fallback',
      'Without the store',
      'What servers use for reading when the store does not answer.',
      'Illustrative: each is in use somewhere. express-session has none and answers 500.',
    ],
    FALLBACKS,
    'none',
    'none',
  ),
];

function persistenceFields(): readonly Field[] {
  return [
    choice(
      [
        'store.persistence',
        'What the store saves',
        'Nothing, everything now and then, or every change.',
        'Redis: snapshots (save) by default, appendonly no.',
      ],
      PERSISTENCE,
      'none',
      'snapshot',
    ),
    duration(
      [
        'store.snapshotEvery',
        'Time between snapshots',
        'Everything is saved this often, if anything has changed.',
        'Redis save 3600 1, 300 100, 60 10000: after 60 s if 10,000 keys changed.',
      ],
      between(0.1, 86400),
      10,
      60,
    ),
    duration(
      [
        'store.syncEvery',
        'Time between syncs',
        'How often saved changes are forced to disk; 0: each one.',
        'Redis appendfsync everysec.',
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
        ILLUSTRATIVE,
      ],
      between(0, 600),
      1,
      1,
    ),
  ];
}

function replicaFields(): readonly Field[] {
  return [
    flag(
      [
        'store.replica',
        'Replica',
        'A second store follows the first one and takes over when it fails.',
        'Redis has none unless told otherwise.',
      ],
      false,
    ),
    duration(
      [
        'store.replicaLag',
        'Replica lag',
        'A change reaches the replica this long after it was confirmed.',
        'Redis replication is asynchronous; the lag is about one network hop.',
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
        'Redis Sentinel: 30 s; measured 30.5 s. Examples in its manual: 5 to 60 s.',
      ],
      between(0.001, 3600),
      6,
      30,
    ),
  ];
}
