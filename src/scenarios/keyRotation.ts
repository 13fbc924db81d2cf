import type { ReadyMade } from './readyMade';

/** What servers keep under JWT is the key, and it can be lost too. */
export const keyRotation: ReadyMade = {
  name: 'key-rotation',
  group: 'tokens',
  lastsS: 40,
  document: {
    version: 1,
    name: 'A signing key rotated without overlap logs everybody out',
    description:
      'At 8 s all servers drop the old key. No token that was signed with it is accepted any more.',
    seed: 4,
    architecture: 'jwt',
    token: { rotation: 'at-once' },
    interventions: [{ at: 8, do: 'rotate-keys', target: 'servers' }],
  },
};
