import type { Challenge } from '../challenge';
import { deployed, nobodyLoggedOut } from '../checks';

export const deploy: Challenge = {
  document: {
    version: 1,
    name: 'Challenge: a new version',
    description:
      'Eight people, three servers with the sessions in their memory, and a new version to deploy.',
    seed: 1,
    architecture: 'sticky',
    clients: { count: 8 },
  },
  readyS: 4,
  acts: ['deploy'],
  lastsS: 60,
  checks: [deployed, nobodyLoggedOut],
};
