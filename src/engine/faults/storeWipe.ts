import { wipeStore } from '../model/sessionStore';
import type { Change } from './change';

/** The store comes back empty, as after a restart without persistence. */
export const wipe: Change = {
  id: 'wipe-store',
  subject: 'store',
  verb: 'wipe',
  applies: () => true,
  apply: (world) => wipeStore(world),
};
