import { setSlow } from '../model/store/outage';
import { StoreFlag } from '../trace/events';
import type { Change } from './change';

/** Every operation of the store takes many times as long: a slow command, a full disk, swapping. */
export const slowStore: Change = {
  id: 'slow-store',
  subject: 'store',
  verb: 'slow',
  applies: (_condition, flags) => (flags & StoreFlag.slow) === 0,
  apply: (world) => setSlow(world, true),
};

/** The store is as fast as before, from the next operation on. */
export const restoreStoreSpeed: Change = {
  id: 'restore-store-speed',
  subject: 'store',
  verb: 'restore-speed',
  applies: (_condition, flags) => (flags & StoreFlag.slow) !== 0,
  apply: (world) => setSlow(world, false),
};
