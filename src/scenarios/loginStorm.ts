import type { ReadyMade } from './readyMade';

/** A login costs far more than a page. */
export const loginStorm: ReadyMade = {
  name: 'login-storm',
  group: 'load',
  lastsS: 50,
  document: {
    version: 1,
    name: 'A login storm: sessions die together, and logging in is expensive',
    description:
      'At 10 s the store is wiped. Four hundred people log in at once, and password checks fill every queue.',
    world: 'realistic',
    seed: 1,
    architecture: 'central-store',
    clients: { count: 400, thinkTime: [2, 6], loginAfter: 1 },
    servers: { count: 4, workers: 2, queue: 25, serviceTime: 0.03, loginTime: 0.25 },
    interventions: [{ at: 10, do: 'wipe', target: 'store' }],
  },
};
