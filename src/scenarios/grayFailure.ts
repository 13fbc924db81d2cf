import type { ReadyMade } from './readyMade';

/** Health checks pass, requests fail, and a fair-minded balancer sends more of them. */
export const grayFailure: ReadyMade = {
  name: 'gray-failure',
  group: 'servers',
  lastsS: 45,
  document: {
    version: 1,
    name: 'A grey failure: the server that fails fastest attracts the most',
    description:
      'At 10 s S1 loses its link to the store and fails at once, so it always has the fewest open requests.',
    world: 'realistic',
    seed: 1,
    architecture: 'central-store',
    clients: { count: 200, thinkTime: [1, 3] },
    servers: { count: 4, workers: 8, serviceTime: 0.08, loginTime: 0.12 },
    balancer: { policy: 'least-connections' },
    store: { timeout: 0.05, failFast: 5 },
    interventions: [{ at: 10, do: 'cut-from-store', target: 'S1' }],
  },
};
