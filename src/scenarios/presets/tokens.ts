import type { Preset } from './preset';

/** Services that issue tokens, as they come: how long a token is good, and how long it can be renewed. */
export const TOKEN_PRESETS: readonly Preset[] = [
  {
    id: 'auth0',
    title: 'Auth0',
    topic: 'token',
    about: 'An access token is good for a day, and so is a stolen one.',
    source: 'Auth0: access token lifetime 86400 s.',
    set: { 'token.lifetime': 86_400 },
  },
  {
    id: 'cognito',
    title: 'Cognito',
    topic: 'token',
    about: 'A token is good for an hour; a refresh token fetches new ones for 30 days.',
    source: 'Amazon Cognito guide: access and ID tokens 1 hour, refresh tokens 30 days.',
    set: { 'token.lifetime': 3600, 'token.refreshLifetime': 2_592_000 },
  },
  {
    id: 'firebase',
    title: 'Firebase',
    topic: 'token',
    about: 'An ID token is good for an hour; the refresh token has no end of its own.',
    source: 'Firebase: manage user sessions. Ten years stand for no end.',
    set: { 'token.lifetime': 3600, 'token.refreshLifetime': 315_360_000 },
  },
  {
    id: 'keycloak',
    title: 'Keycloak',
    topic: 'token',
    about: 'An access token is good for five minutes; it can be renewed for half an hour.',
    source: 'Keycloak: access token lifespan 300 s; SSO session idle 30 min.',
    set: { 'token.lifetime': 300, 'token.refreshLifetime': 1800 },
  },
];
