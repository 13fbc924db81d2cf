import type { Preset } from './preset';

/** Services that issue tokens, as they come: how long a token is good, and how long it can be renewed. */
export const TOKEN_PRESETS = [
  {
    id: 'auth0',
    topic: 'token',
    set: {
      'token.lifetime': 86_400,
      'token.algorithm': 'RS256',
      'token.renewal': 'fixed',
      'token.refreshLifetime': 0,
      'token.refreshIdle': 0,
    },
    differences: ['1', '2'],
  },
  {
    id: 'cognito',
    topic: 'token',
    set: {
      'token.lifetime': 3600,
      'token.algorithm': 'RS256',
      'token.renewal': 'fixed',
      'token.refreshLifetime': 2_592_000,
      'token.refreshIdle': 0,
    },
    differences: ['1', '2'],
  },
  {
    id: 'firebase',
    topic: 'token',
    set: {
      'token.lifetime': 3600,
      'token.algorithm': 'RS256',
      'token.renewal': 'fixed',
      'token.refreshLifetime': 315_360_000,
      'token.refreshIdle': 0,
    },
    differences: ['1', '2'],
  },
  {
    id: 'keycloak',
    topic: 'token',
    set: {
      'token.lifetime': 300,
      'token.algorithm': 'RS256',
      'token.renewal': 'fixed',
      'token.refreshLifetime': 36_000,
      'token.refreshIdle': 1800,
    },
    differences: ['1', '2', '3'],
  },
] as const satisfies readonly Preset[];
