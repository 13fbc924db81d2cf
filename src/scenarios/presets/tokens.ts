import { type Preset, presetOf, type Sourced } from './preset';

const SIGNED: Sourced = {
  'token.renewal': ['fixed', 'A token ends when its life is over; a new one has to be fetched.'],
};

/** Services that issue tokens, as they come: how long a token is good, and how long it can be renewed. */
export const TOKEN_PRESETS: readonly Preset[] = [
  presetOf({
    id: 'auth0',
    title: 'Auth0',
    topic: 'token',
    about: 'An access token is good for a day, and so is a stolen one.',
    source: 'Auth0 documentation: access tokens; refresh tokens.',
    values: {
      'token.lifetime': [86_400, 'Custom APIs: access token lifetime 86400 s.'],
      'token.algorithm': ['RS256', 'New APIs and applications: RS256.'],
      ...SIGNED,
      'token.refreshLifetime': [0, 'Without the scope offline_access there is no refresh token.'],
      'token.refreshIdle': [0, 'Without the scope offline_access there is no refresh token.'],
    },
    differences: [
      'With offline_access, single-page applications get refresh tokens for 30 days (15 without use) that are replaced at every use.',
      'A session at Auth0 itself (3 days without use, 7 at most) brings a new token without a password.',
    ],
  }),
  presetOf({
    id: 'cognito',
    title: 'Cognito',
    topic: 'token',
    about: 'A token is good for an hour; a refresh token fetches new ones for 30 days.',
    source: 'Amazon Cognito developer guide: using tokens with user pools.',
    values: {
      'token.lifetime': [3600, 'Access and ID tokens: 1 hour.'],
      'token.algorithm': ['RS256', 'Tokens of user pools: RS256.'],
      ...SIGNED,
      'token.refreshLifetime': [2_592_000, 'Refresh tokens: 30 days after the login.'],
      'token.refreshIdle': [0, 'A refresh token has no limit of idleness.'],
    },
    differences: [
      'Revoking a refresh token ends its access tokens for Cognito alone: whoever checks signatures still takes them.',
      'Refresh tokens are not replaced unless rotation is switched on.',
    ],
  }),
  presetOf({
    id: 'firebase',
    title: 'Firebase',
    topic: 'token',
    about: 'An ID token is good for an hour; the refresh token has no end of its own.',
    source: 'Firebase: manage user sessions; verify ID tokens.',
    values: {
      'token.lifetime': [3600, 'ID tokens: 1 hour.'],
      'token.algorithm': ['RS256', 'Verify ID tokens: alg RS256.'],
      ...SIGNED,
      'token.refreshLifetime': [
        315_360_000,
        'Refresh tokens end only with the user, a new password or a revocation. Ten years stand for that.',
      ],
      'token.refreshIdle': [0, 'A refresh token has no limit of idleness.'],
    },
    differences: [
      'Whoever verifies a token does not ask whether it was revoked, unless checkRevoked is on.',
      'Keys are public and change often; verifiers keep them for as long as their Cache-Control says.',
    ],
  }),
  presetOf({
    id: 'keycloak',
    title: 'Keycloak',
    topic: 'token',
    about: 'Tokens for five minutes, renewed for up to ten hours unless idle for half an hour.',
    source: 'Keycloak server administration guide: session and token timeouts; Constants.java.',
    values: {
      'token.lifetime': [300, 'Access Token Lifespan: 5 minutes.'],
      'token.algorithm': ['RS256', 'DEFAULT_SIGNATURE_ALGORITHM: RS256.'],
      ...SIGNED,
      'token.refreshLifetime': [36_000, 'SSO Session Max: 10 hours, whatever people do.'],
      'token.refreshIdle': [1800, 'SSO Session Idle: 30 minutes; every refresh begins it anew.'],
    },
    differences: [
      'A session lives up to two minutes longer than its idle time: nodes tell each other late.',
      'Its own cookie brings a new token without a password while the session lasts, also to other applications.',
      'Refresh tokens are replaced at every use, and may be used again unless Revoke Refresh Token is on.',
    ],
  }),
];
