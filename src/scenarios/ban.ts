import type { ReadyMade } from './readyMade';

/** Nobody asks anybody whether a token is still good. */
export const ban: ReadyMade = {
  name: 'ban',
  group: 'tokens',
  lastsS: 45,
  document: {
    version: 1,
    name: 'A ban takes effect at once with a store, only at expiry with a token',
    description:
      'Tokens live for 30 s. At 8 s Ana is banned, and her token is accepted until it expires.',
    seed: 1,
    architecture: 'jwt',
    token: { lifetime: 30 },
    interventions: [{ at: 8, do: 'ban', target: 'P1' }],
  },
};
