import type { ReadyMade } from '../readyMade';

/** One place counts for all servers, and is one more thing that can be gone. */
export const apiLimitStore: ReadyMade = {
  name: 'api-limit-store',
  group: 'uses',
  lastsS: 60,
  document: {
    version: 1,
    name: 'A rate limit in the store: exact, until the store cannot be reached',
    description:
      'All servers count in one store. At 20 s it cannot be reached, and at 40 s it is back.',
    seed: 1,
    architecture: 'jwt',
    workload: 'api',
    clients: { thinkTime: [0, 0.5] },
    limit: { requests: 2, counted: 'session-store' },
    interventions: [
      { at: 20, do: 'make-unreachable', target: 'store' },
      { at: 40, do: 'make-reachable', target: 'store' },
    ],
  },
};
