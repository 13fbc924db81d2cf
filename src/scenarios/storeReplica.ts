import type { ReadyMade } from './readyMade';

/** The same failure as `store-alone`, with somebody to take over. */
export const storeReplica: ReadyMade = {
  name: 'store-replica',
  group: 'store',
  lastsS: 40,
  document: {
    version: 1,
    name: 'The store dies with a replica: a pause, and nobody is logged out',
    description:
      'At 8 s the store’s host is gone. Six seconds later its replica takes over, with everybody’s session.',
    seed: 1,
    architecture: 'central-store',
    store: { replica: true, replicaLag: 0.2, failoverAfter: 6 },
    interventions: [{ at: 8, do: 'lose-machine', target: 'store' }],
  },
};
