import type { Challenge } from '../challenge';
import { nobodyLoggedOut, noCartLost, noError } from '../checks';

export const storeCrash: Challenge = {
  document: {
    version: 1,
    name: 'Challenge: the store dies',
    description: 'All sessions are in the store. At 8 s its machine is gone for good.',
    seed: 1,
    architecture: 'central-store',
    interventions: [{ at: 8, do: 'lose-machine', target: 'store' }],
  },
  readyS: 3,
  acts: [],
  lastsS: 45,
  checks: [nobodyLoggedOut, noCartLost, noError],
};
