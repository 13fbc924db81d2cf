import type { ReadyMade } from './readyMade';

/** Everybody comes at once, nobody is logged in yet, and logins are dear. */
export const flashSale: ReadyMade = {
  name: 'flash-sale',
  title: 'A flash sale',
  description: 'Three hundred people log in within six seconds and buy fast; then a server stops.',
  document: {
    version: 1,
    name: 'A flash sale',
    description:
      'Three hundred people log in within six seconds and buy fast; then a server stops.',
    world: 'realistic',
    seed: 7,
    architecture: 'sticky',
    clients: {
      count: 300,
      loggedIn: false,
      cartItems: [0, 0],
      firstRequestSpacing: 0.02,
      thinkTime: [1, 4],
      browseWeight: 2,
      addWeight: 4,
      readWeight: 1,
      checkoutWeight: 3,
    },
    servers: { count: 6, workers: 4, queue: 50, serviceTime: 0.03 },
    interventions: [{ at: 20, do: 'stop', target: 'S2' }],
  },
};
