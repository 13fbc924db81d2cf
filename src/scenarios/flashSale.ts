import type { ReadyMade } from './readyMade';

/** Everybody comes at once, nobody is logged in yet, and logins are dear. */
export const flashSale: ReadyMade = {
  name: 'flash-sale',
  group: 'load',
  lastsS: 45,
  document: {
    version: 1,
    name: 'A flash sale: queues fill, and servers refuse',
    description:
      'Three hundred people log in within three seconds: queues fill and servers refuse. At 25 s one of four servers stops.',
    world: 'realistic',
    seed: 7,
    architecture: 'sticky',
    clients: {
      count: 300,
      loggedIn: false,
      cartItems: [0, 0],
      firstRequestSpacing: 0.01,
      thinkTime: [1, 4],
      browseWeight: 2,
      addWeight: 4,
      readWeight: 1,
      checkoutWeight: 3,
    },
    servers: { count: 4, workers: 2, queue: 20, serviceTime: 0.06, loginTime: 0.25 },
    interventions: [{ at: 25, do: 'stop', target: 'S2' }],
  },
};
