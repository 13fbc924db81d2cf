import type { Challenge } from '../challenge';
import { keyReplaced, nobodyLoggedOut } from '../checks';

export const newKey: Challenge = {
  document: {
    version: 1,
    name: 'Challenge: a new signing key',
    description:
      'Everybody carries a token that lives for an hour, and the key that signed it is to be replaced.',
    seed: 4,
    architecture: 'hybrid',
    token: { lifetime: 3600 },
  },
  readyS: 4,
  acts: ['rotate-keys'],
  lastsS: 50,
  needsToken: true,
  checks: [keyReplaced, nobodyLoggedOut],
};
