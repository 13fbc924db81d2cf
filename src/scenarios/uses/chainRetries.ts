import type { ReadyMade } from '../readyMade';

/** A service that gives up on a slow one calls again, and the slow one had done it, or will. */
export const chainRetries: ReadyMade = {
  name: 'chain-retries',
  group: 'uses',
  lastsS: 60,
  document: {
    version: 1,
    name: 'Microservices: retries inside the chain take seats twice',
    description:
      'From 15 s on S3 is slow. Services wait 6 s for one another, and call again after any failure.',
    seed: 1,
    architecture: 'jwt',
    workload: 'booking',
    clients: { thinkTime: [1, 2], timeout: 20 },
    balancer: { answerTimeout: 15 },
    services: { chain: 3, timeout: 6, retryOn: 'any-failure' },
    interventions: [{ at: 15, do: 'slow', target: 'S3' }],
  },
};
