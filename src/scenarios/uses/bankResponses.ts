import type { ReadyMade } from '../readyMade';

/** What the database has done stands, whatever a person is told. */
export const bankResponses: ReadyMade = {
  name: 'bank-responses',
  group: 'uses',
  lastsS: 60,
  document: {
    version: 1,
    name: 'Online banking, responses lost: believed failed, but made, and made twice',
    description:
      'From 10 s to 30 s responses get lost after the work is done. Some believe that a transfer failed that was made, and make it again.',
    seed: 8,
    architecture: 'jwt',
    workload: 'banking',
    clients: { thinkTime: [1, 2] },
    sessions: { idleTimeout: 300 },
    interventions: [
      { at: 10, do: 'lose-answers', target: 'network' },
      { at: 30, do: 'deliver-answers', target: 'network' },
    ],
  },
};
