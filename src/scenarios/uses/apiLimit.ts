import type { ReadyMade } from '../readyMade';

/** Whoever counts in the memory of each server has as many limits as servers. */
export const apiLimit: ReadyMade = {
  name: 'api-limit',
  group: 'uses',
  lastsS: 60,
  document: {
    version: 1,
    name: 'A rate limit in each server’s memory: three servers, three times the limit',
    description:
      'An API allows 2 requests per client in 10 s. Each server counts by itself, and the load balancer takes turns.',
    seed: 1,
    architecture: 'jwt',
    workload: 'api',
    clients: { thinkTime: [0, 0.5] },
    limit: { requests: 2, counted: 'server-memory' },
  },
};
