import type { Challenge } from '../challenge';
import { everythingDone, noDuplicate } from '../checks';

export const oneCharge: Challenge = {
  document: {
    version: 1,
    name: 'Challenge: charged once',
    description:
      'From 6 s to 24 s responses get lost after the work is done, and people click again.',
    seed: 5,
    architecture: 'jwt',
    clients: {
      count: 6,
      cartItems: [3, 5],
      thinkTime: [0.5, 1.5],
      browseWeight: 1,
      addWeight: 2,
      readWeight: 0,
      checkoutWeight: 4,
    },
    interventions: [
      { at: 6, do: 'lose-answers', target: 'network' },
      { at: 24, do: 'deliver-answers', target: 'network' },
    ],
  },
  readyS: 3,
  acts: [],
  lastsS: 60,
  free: [
    'clients.retryUnsafe',
    'clients.tries',
    'clients.backoff',
    'clients.retryBudget',
    'clients.retryAfter',
    'clients.sendsKey',
  ],
  allowed: { id: 'challenges.one-charge.allowed' },
  checks: [noDuplicate, everythingDone],
};
