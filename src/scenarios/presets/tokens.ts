import type { Preset } from './preset';

/** Services that issue tokens, as they come: how long a token is good. */
export const TOKEN_PRESETS: readonly Preset[] = [
  {
    id: 'auth0',
    title: 'Auth0',
    topic: 'token',
    about: 'An access token is good for a day: so long works a stolen one, too.',
    source: 'Auth0: access token lifetime 86400 s.',
    set: { 'token.lifetime': 86_400 },
  },
  {
    id: 'cognito',
    title: 'Cognito',
    topic: 'token',
    about: 'A token is good for an hour.',
    source: 'Amazon Cognito guide: access and ID tokens 1 hour.',
    set: { 'token.lifetime': 3600 },
  },
  {
    id: 'firebase',
    title: 'Firebase',
    topic: 'token',
    about: 'An ID token is good for an hour.',
    source: 'Firebase: manage user sessions, ID tokens 1 hour.',
    set: { 'token.lifetime': 3600 },
  },
  {
    id: 'keycloak',
    title: 'Keycloak',
    topic: 'token',
    about: 'An access token is good for five minutes.',
    source: 'Keycloak: access token lifespan 300 s.',
    set: { 'token.lifetime': 300 },
  },
];
