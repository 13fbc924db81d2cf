import { room } from '../../room';

/** Presets: what products are called, what they come with and where that is written, and what they do otherwise. */
export default room({
  'presets.auth0': 'Auth0',
  'presets.auth0.about': 'An access token is good for a day, and so is a stolen one.',
  'presets.auth0.source': 'Auth0 documentation: access tokens; refresh tokens.',
  'presets.auth0.set.token.lifetime': 'Custom APIs: access token lifetime 86400 s.',
  'presets.auth0.set.token.algorithm': 'New APIs and applications: RS256.',
  'presets.auth0.set.token.renewal':
    'A token expires at the end of its lifetime; a new one has to be fetched.',
  'presets.auth0.set.token.refreshLifetime':
    'Without the scope offline_access there is no refresh token.',
  'presets.auth0.set.token.refreshIdle':
    'Without the scope offline_access there is no refresh token.',
  'presets.auth0.difference.1':
    'With offline_access, single-page applications get refresh tokens for 30 days (15 without use) that are rotated on every use.',
  'presets.auth0.difference.2':
    'A session at Auth0 itself (3 days without use, 7 at most) gets a new token without a password.',
  'presets.cognito': 'Cognito',
  'presets.cognito.about':
    'A token is good for an hour; a refresh token fetches new ones for 30 days.',
  'presets.cognito.source': 'Amazon Cognito developer guide: using tokens with user pools.',
  'presets.cognito.set.token.lifetime': 'Access and ID tokens: 1 hour.',
  'presets.cognito.set.token.algorithm': 'Tokens of user pools: RS256.',
  'presets.cognito.set.token.renewal':
    'A token expires at the end of its lifetime; a new one has to be fetched.',
  'presets.cognito.set.token.refreshLifetime': 'Refresh tokens: 30 days after the login.',
  'presets.cognito.set.token.refreshIdle': 'A refresh token has no idle limit.',
  'presets.cognito.difference.1':
    'Revoking a refresh token ends its access tokens for Cognito alone: whoever verifies signatures still accepts them.',
  'presets.cognito.difference.2': 'Refresh tokens are not rotated unless rotation is switched on.',
  'presets.firebase': 'Firebase',
  'presets.firebase.about':
    'An ID token is good for an hour; the refresh token never expires by itself.',
  'presets.firebase.source': 'Firebase: manage user sessions; verify ID tokens.',
  'presets.firebase.set.token.lifetime': 'ID tokens: 1 hour.',
  'presets.firebase.set.token.algorithm': 'Verify ID tokens: alg RS256.',
  'presets.firebase.set.token.renewal':
    'A token expires at the end of its lifetime; a new one has to be fetched.',
  'presets.firebase.set.token.refreshLifetime':
    'Refresh tokens end only with the account, a new password or a revocation. Ten years stand for that.',
  'presets.firebase.set.token.refreshIdle': 'A refresh token has no idle limit.',
  'presets.firebase.difference.1':
    'Verifying a token does not check whether it was revoked, unless checkRevoked is on.',
  'presets.firebase.difference.2':
    'Keys are public and change often; verifiers cache them for as long as their Cache-Control says.',
  'presets.keycloak': 'Keycloak',
  'presets.keycloak.about':
    'Tokens last five minutes, and are renewed for up to ten hours unless idle for half an hour.',
  'presets.keycloak.source':
    'Keycloak server administration guide: session and token timeouts; Constants.java.',
  'presets.keycloak.set.token.lifetime': 'Access Token Lifespan: 5 minutes.',
  'presets.keycloak.set.token.algorithm': 'DEFAULT_SIGNATURE_ALGORITHM: RS256.',
  'presets.keycloak.set.token.renewal':
    'A token expires at the end of its lifetime; a new one has to be fetched.',
  'presets.keycloak.set.token.refreshLifetime': 'SSO Session Max: 10 hours, whatever people do.',
  'presets.keycloak.set.token.refreshIdle':
    'SSO Session Idle: 30 minutes; every refresh restarts it.',
  'presets.keycloak.difference.1':
    'A session lives up to two minutes longer than its idle time: nodes tell each other late.',
  'presets.keycloak.difference.2':
    'While the session lasts, its own cookie gets a new token without a password, for other applications too.',
  'presets.keycloak.difference.3':
    'Refresh tokens are rotated on every use, and may be used again unless Revoke Refresh Token is on.',
});
