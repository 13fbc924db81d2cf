import type { FieldTexts } from '../../fieldTexts';
import { room } from '../../room';

/** Settings: titles, what they do, and where their values come from. */
export default room({
  'fields.token.lifetime': 'Token lifetime',
  'fields.token.lifetime.help':
    'A token is valid for this long after the login; a signed cookie, after it was last signed.',
  'fields.token.lifetime.source':
    'Cognito and Firebase: 1 hour. Auth0: 24 hours. Keycloak: 5 minutes.',
  'fields.token.algorithm': 'Signature algorithm',
  'fields.token.algorithm.help':
    'Decides how long a signature is, and what signing and verifying cost.',
  'fields.token.algorithm.source':
    'jsonwebtoken: HS256. Measured: verifying 10, 32 and 74 µs; signing 10, 252 and 36 µs.',
  'fields.token.costFactor': 'Cost of signatures',
  'fields.token.costFactor.help': 'Signing and verifying take this many times as long as measured.',
  'fields.token.costFactor.source': 'Measured with Node 20: 1.',
  'fields.token.renewal': 'Renewal of tokens',
  'fields.token.renewal.help':
    'Fixed: it expires at the end of its lifetime. Sliding: use past half its lifetime renews it.',
  'fields.token.renewal.source': 'jsonwebtoken: fixed.',
  'fields.token.refreshLifetime': 'Refresh token lifetime',
  'fields.token.refreshLifetime.help':
    'A second token fetches new ones for this long after the login; 0 for none.',
  'fields.token.refreshLifetime.source':
    'Cognito: 30 days. Keycloak: 10 hours (SSO Session Max). Off here: the plain case.',
  'fields.token.leeway': 'Leeway for clocks',
  'fields.token.leeway.help':
    'Clocks may differ by this much before a token is too old or too new.',
  'fields.token.leeway.source':
    'jsonwebtoken and jose: none. RFC 7519: no more than a few minutes.',
  'fields.token.denylist': 'Denylist',
  'fields.token.denylist.help':
    'With store, tokens of ended sessions are listed there, and every request checks the list.',
  'fields.token.denylist.source':
    'OWASP JWT cheat sheet: with one, sessions are no longer stateless.',
  'fields.token.carrier': 'Token carrier',
  'fields.token.carrier.help':
    'Which header brings the token: Authorization, or Cookie with its size limit.',
  'fields.token.carrier.source': 'RFC 6750: Authorization.',
  'fields.token.extraBytes': 'Extra claims',
  'fields.token.extraBytes.help': 'Every token carries this much more, such as roles.',
  'fields.token.extraBytes.source': 'Off. Measured: 40 roles make 1,313 bytes of claims.',
  'fields.token.itemBytes': 'Size of an item',
  'fields.token.itemBytes.help':
    'Every item of a cart in a token takes this much besides its number: a name, a size, a price.',
  'fields.token.itemBytes.source': 'Illustrative. Off: a number alone.',
  'fields.token.rotation': 'Key rotation',
  'fields.token.rotation.help':
    'A new key arrives everywhere at once, server by server, or overlaps with the old one.',
  'fields.token.rotation.source': 'Rails: at once, which ends all sessions. jose: overlap (JWKS).',
  'fields.token.rotationPause': 'Pause in a rotation',
  'fields.token.rotationPause.help': 'Each server changes its key this long after the one before.',
  'fields.token.rotationPause.source': 'Illustrative.',
  'fields.token.overlap': 'Overlap of keys',
  'fields.token.overlap.help':
    'With overlap, servers drop the old key this long after the last one signs with the new.',
  'fields.token.overlap.source': 'Illustrative: as long as a token lives.',
  'fields.token.refreshIdle': 'Refresh token idle limit',
  'fields.token.refreshIdle.help':
    'A refresh token that has fetched nothing for this long is no longer valid; 0 for no limit.',
  'fields.token.refreshIdle.source':
    'Keycloak: 30 minutes (SSO Session Idle). Cognito and Firebase: none.',
} as const satisfies FieldTexts<'token'>);
