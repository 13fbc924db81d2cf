import { crashStore, startStore } from '../model/store/outage';
import { StoreCondition, StoreFlag } from '../trace/events';
import type { Change } from './change';

/** The process dies. Its machine lives: it refuses connections, and sends and saves what it was given. */
export const stopStore: Change = {
  id: 'stop-store',
  subject: 'store',
  verb: 'stop',
  applies: (condition) =>
    condition === StoreCondition.reachable || condition === StoreCondition.frozen,
  apply: (world) => crashStore(world, false),
};

/** The machine dies, with everything that was neither forced to disk nor sent. Nobody answers. */
export const loseStoreMachine: Change = {
  id: 'crash-store-machine',
  subject: 'store',
  verb: 'lose-machine',
  applies: (condition) => condition !== StoreCondition.stopped,
  apply: (world) => crashStore(world, true),
};

/** A new process, which reads what was saved. After a failover it comes back as the replica. */
export const startStoreAgain: Change = {
  id: 'start-store',
  subject: 'store',
  verb: 'start',
  applies: (condition, flags) =>
    (condition === StoreCondition.stopped && (flags & StoreFlag.starting) === 0) ||
    (condition !== StoreCondition.stopped && (flags & StoreFlag.failedOver) !== 0),
  apply: (world) => startStore(world),
};
