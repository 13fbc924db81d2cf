import type { Setup } from '../course/lesson';

/** Somebody thinks, browses and fills a cart, and goes to no orders database. */
const browsing = { checkoutWeight: 0 };

/** Slow enough to follow a call to the store. */
export const slow: Setup = {
  document: {
    version: 1,
    name: 'Lesson: what the hop to the store costs',
    description: 'Four people, three servers, and nothing fails.',
    world: 'stretched',
    seed: 1,
    architecture: 'sticky',
    clients: { ...browsing, count: 4, thinkTime: [2, 4] },
  },
  readyS: 1,
};

/** Where the store is moved to, in seconds one way. */
export const FARTHER_S = 0.5;

/** As long as things take. */
export const real: Setup = {
  document: {
    version: 1,
    name: 'Lesson: what the hop to the store costs, in real time',
    description: 'Eight people, three servers, the times of a data center.',
    world: 'realistic',
    seed: 1,
    architecture: 'sticky',
    clients: { ...browsing, count: 8, thinkTime: [1, 2] },
    servers: { count: 3, serviceDistribution: 'fixed' },
  },
  readyS: 4,
};

/** The same for the times of a data center. */
export const FAR_AWAY_S = 0.02;
