import type { ReadyMade } from '../readyMade';

/** The store is asked at every hop: what was done before it went away stays done. */
export const chainStore: ReadyMade = {
  name: 'chain-store',
  group: 'uses',
  lastsS: 60,
  document: {
    version: 1,
    name: 'Microservices: the session is looked up at each hop, and the store goes away',
    description:
      'Three services ask the store for one request, and write back always. From 20 s to 30 s it cannot be reached, also for requests that are halfway.',
    seed: 6,
    architecture: 'central-store',
    workload: 'booking',
    store: { savePolicy: 'always-write' },
    clients: { thinkTime: [1, 2], timeout: 20 },
    balancer: { answerTimeout: 15 },
    services: { chain: 3, timeout: 10 },
    interventions: [
      { at: 20, do: 'make-unreachable', target: 'store' },
      { at: 30, do: 'make-reachable', target: 'store' },
    ],
  },
};
