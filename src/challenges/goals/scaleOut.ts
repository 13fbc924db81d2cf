import type { Challenge } from '../challenge';
import { nobodyLoggedOut, serverAdded } from '../checks';

export const scaleOut: Challenge = {
  document: {
    version: 1,
    name: 'Challenge: one server more',
    description:
      'Eight people find their server by a hash of their address, and a fourth server is to come.',
    seed: 3,
    architecture: 'sticky',
    clients: { count: 8 },
    servers: { count: 3 },
    balancer: { stickiness: 'hash', policy: 'source-hash' },
  },
  readyS: 4,
  acts: ['add-server'],
  lastsS: 40,
  checks: [serverAdded, nobodyLoggedOut],
};
