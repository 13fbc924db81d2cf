import { wipeStore } from '../model/store/outage';
import type { Change } from './change';

/** Somebody empties the store, on disk as well: it is there, and knows nobody. */
export const wipe: Change = {
  id: 'wipe-store',
  subject: 'store',
  verb: 'wipe',
  applies: () => true,
  apply: (world) => wipeStore(world),
};
