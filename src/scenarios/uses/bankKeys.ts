import type { ReadyMade } from '../readyMade';

/** A key that comes anew with every commit cannot tell a transfer from the same one, begun again. */
export const bankKeys: ReadyMade = {
  name: 'bank-keys',
  group: 'uses',
  lastsS: 60,
  document: {
    version: 1,
    name: 'Online banking with idempotency keys: one for each commit is not enough',
    description:
      'From 10 s to 30 s responses get lost. Each commit has a key, the same on every try: who gives up and commits anew has another, and pays twice.',
    seed: 8,
    architecture: 'jwt',
    workload: 'banking',
    clients: { thinkTime: [1, 2] },
    sessions: { idleTimeout: 300 },
    orders: { idempotencyKeys: 'sent' },
    interventions: [
      { at: 10, do: 'lose-answers', target: 'network' },
      { at: 30, do: 'deliver-answers', target: 'network' },
    ],
  },
};
