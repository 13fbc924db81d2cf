import type { ReadyMade } from './readyMade';

/** Not answered is not the same as not done. */
export const doubleCharge: ReadyMade = {
  name: 'double-charge',
  group: 'caches',
  lastsS: 40,
  document: {
    version: 1,
    name: 'A lost response, a retry: some people are charged twice',
    description:
      'From 6 s to 24 s responses get lost after the work is done. People click again and pay twice.',
    seed: 5,
    architecture: 'jwt',
    clients: {
      count: 6,
      cartItems: [3, 5],
      thinkTime: [0.5, 1.5],
      browseWeight: 1,
      addWeight: 2,
      readWeight: 0,
      checkoutWeight: 4,
    },
    interventions: [
      { at: 6, do: 'lose-answers', target: 'network' },
      { at: 24, do: 'deliver-answers', target: 'network' },
    ],
  },
};
