import type { Setup } from '../course/lesson';

export const setup: Setup = {
  document: {
    version: 1,
    name: 'Lesson: the signing key changes',
    description: 'Six people with tokens, and servers that are about to get another key.',
    world: 'stretched',
    seed: 1,
    architecture: 'jwt',
    // A token that is signed anew for another cart just then has the new key.
    clients: { addWeight: 0, checkoutWeight: 0 },
  },
  readyS: 6,
};

/** The same people, tokens that are renewed while they are used, and a key that gets to one server only. */
export const again: Setup = {
  document: {
    ...setup.document,
    name: 'Lesson: a key for one server',
    description: 'Tokens live for 12 s, and are renewed in use. A new key reaches one server.',
    token: {
      lifetime: 12,
      renewal: 'sliding',
      rotation: 'server-by-server',
      rotationPause: 600,
      overlap: 12,
    },
  },
  readyS: 6,
};

/** Every server accepts both keys for as long as a token lives. */
export const OVERLAP = { 'token.rotation': 'overlap', 'token.rotationPause': 1 } as const;
