import type { ReadyMade } from './readyMade';

/** The single point of failure that a shared store is. */
export const storeAlone: ReadyMade = {
  name: 'store-alone',
  group: 'store',
  lastsS: 40,
  document: {
    version: 1,
    name: 'The store dies without a replica: everybody is logged out',
    description:
      'At 8 s the store’s host is gone with all sessions; at 14 s an empty store starts in its place.',
    seed: 1,
    architecture: 'central-store',
    interventions: [
      { at: 8, do: 'lose-machine', target: 'store' },
      { at: 14, do: 'start', target: 'store' },
    ],
  },
};
