import { freezeStore, unfreezeStore } from '../model/store/outage';
import { StoreCondition } from '../trace/events';
import type { Change } from './change';

/** The store accepts calls and does nothing. */
export const freezeTheStore: Change = {
  id: 'freeze-store',
  subject: 'store',
  verb: 'freeze',
  applies: (condition) => condition === StoreCondition.reachable,
  apply: (world) => freezeStore(world),
};

/** The store resumes exactly where it stopped. */
export const unfreezeTheStore: Change = {
  id: 'unfreeze-store',
  subject: 'store',
  verb: 'unfreeze',
  applies: (condition) => condition === StoreCondition.frozen,
  apply: (world) => unfreezeStore(world),
};
