import type { ReadyMade } from '../readyMade';

/** Between two steps a transfer is state like any other: what becomes of it is what becomes of the session. */
export const bankTransfers: ReadyMade = {
  name: 'bank-transfers',
  group: 'uses',
  lastsS: 60,
  document: {
    version: 1,
    name: 'Online banking: a server stops while transfers are half done',
    description: 'A transfer takes three requests. At 20 s S1 stops.',
    seed: 1,
    architecture: 'sticky',
    workload: 'banking',
    clients: { thinkTime: [1, 2] },
    sessions: { idleTimeout: 300 },
    interventions: [{ at: 20, do: 'stop', target: 'S1' }],
  },
};
