import type { Setup } from '../course/lesson';

/** How many people there are. */
export const PEOPLE = 8;

/** One after the other comes, so that some are there before the new server, and some come after it. */
export const byCookie: Setup = {
  document: {
    version: 1,
    name: 'Lesson: a server is added under sticky sessions',
    description: 'People come one after the other, and log in on one of two servers.',
    world: 'stretched',
    seed: 1,
    architecture: 'sticky',
    clients: { count: PEOPLE, loggedIn: false, firstRequestSpacing: 15 },
    servers: { count: 2 },
    // Newcomers soon find the new server: it has least to do.
    balancer: { policy: 'least-connections' },
  },
  readyS: 36,
  freshS: 6,
};

/** Everybody is there already, and no cookie says where. */
export const byAddress: Setup = {
  document: {
    version: 1,
    name: 'Lesson: a server is added where an address binds',
    description: 'Eight people on two servers, bound by a hash of their address.',
    world: 'stretched',
    seed: 4,
    architecture: 'sticky',
    clients: { count: PEOPLE, firstRequestSpacing: 0.5 },
    servers: { count: 2 },
    balancer: { stickiness: 'hash', policy: 'source-hash' },
  },
  readyS: 5,
};
