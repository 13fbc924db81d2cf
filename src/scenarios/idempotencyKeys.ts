import type { ReadyMade } from './readyMade';

/** `double-charge`, with one setting changed. */
export const idempotencyKeys: ReadyMade = {
  name: 'idempotency-keys',
  group: 'Orders and caches',
  lastsS: 40,
  alsoFoundBy: 'retry idempotent duplicate order payment timeout lost response',
  document: {
    version: 1,
    name: 'The same lost responses with idempotency keys: everybody pays once',
    description:
      'From 6 s to 24 s responses get lost. Every order carries a key, so a retry is recognised.',
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
    orders: { idempotencyKeys: 'sent' },
    interventions: [
      { at: 6, do: 'lose-answers', target: 'network' },
      { at: 24, do: 'deliver-answers', target: 'network' },
    ],
  },
};
