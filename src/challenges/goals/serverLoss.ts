import type { Challenge } from '../challenge';
import { nobodyLoggedOut, noCartLost } from '../checks';

export const serverLoss: Challenge = {
  document: {
    version: 1,
    name: 'Challenge: a server is lost',
    description:
      'Carts are in the memory of three servers. At 8 s S1 fails and does not come back.',
    seed: 1,
    architecture: 'sticky',
    interventions: [{ at: 8, do: 'stop', target: 'S1' }],
  },
  readyS: 3,
  acts: [],
  lastsS: 45,
  checks: [noCartLost, nobodyLoggedOut],
};
