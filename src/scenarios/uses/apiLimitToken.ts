import type { ReadyMade } from '../readyMade';

/** A client that carries its own count may show an old one. */
export const apiLimitToken: ReadyMade = {
  name: 'api-limit-token',
  group: 'uses',
  lastsS: 60,
  document: {
    version: 1,
    name: 'A rate limit in a token: clients that replay an old one have no limit',
    description:
      'The count travels with the client, signed. These clients keep sending the first one they got.',
    seed: 1,
    architecture: 'jwt',
    workload: 'api',
    clients: { thinkTime: [0, 0.5] },
    limit: { requests: 2, counted: 'token', replayed: true },
  },
};
