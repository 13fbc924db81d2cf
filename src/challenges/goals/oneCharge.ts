import { doubleCharge } from '../../scenarios/doubleCharge';
import type { Challenge } from '../challenge';
import { everythingDone, noDuplicate } from '../checks';

export const oneCharge: Challenge = {
  document: {
    ...doubleCharge.document,
    name: 'Challenge: charged once',
    description:
      'From 6 s to 24 s responses get lost after the work is done, and people click again.',
    architecture: 'jwt',
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
