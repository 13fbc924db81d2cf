import {
  FALLBACKS,
  SAVE_POLICIES,
  type StoreManners,
  UPDATES,
} from '../../architectures/storeManners';
import { between, choice, count, duration, flag, inGroup } from './field';
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
export const STORE = [
  ...inGroup('store', [
    duration('store.operationTime', between(0, 600), 0.1, 0.0000125),
    choice('store.operationDistribution', SPREADS, 'fixed', 'fixed'),
    duration('store.timeout', between(0.001, 3600), 1.5, 1),
    choice('store.savePolicy', SAVE_POLICIES, 'touch', 'touch'),
    choice('store.updates', UPDATES, 'whole-session', 'whole-session'),
    count('store.connections', 'connections', between(0, 1000), 0, 0),
    duration('store.failFast', between(0, 600), 0, 0),
    count('store.slowFactor', 'x', between(1, 1000000), 10, 1000),
  ]),
  ...persistenceFields(),
  ...replicaFields(),
  ...inGroup('durability', [
    count('store.capacity', 'entries', between(0, 10000000), 0, 0),
    choice('store.eviction', EVICTION, 'refuse-writes', 'refuse-writes'),
  ]),
  ...inGroup('store', [choice('store.fallback', FALLBACKS, 'none', 'none')]),
  ...STORE_CLIENT,
];

function persistenceFields() {
  return inGroup('durability', [
    choice('store.persistence', PERSISTENCE, 'none', 'snapshot'),
    duration('store.snapshotEvery', between(0.1, 86400), 10, 300),
    duration('store.syncEvery', between(0, 600), 1, 1),
    duration('store.restartTime', between(0, 600), 1, 1),
  ]);
}

function replicaFields() {
  return inGroup('durability', [
    flag('store.replica', false),
    duration('store.replicaLag', between(0, 600), 0.5, 0.00025),
    duration('store.failoverAfter', between(0.001, 3600), 6, 30),
  ]);
}
