import { between, choice, count, duration, type Field, ILLUSTRATIVE } from './field';

const ALGORITHMS = ['HS256', 'RS256', 'ES256'] as const;
const RENEWALS = ['fixed', 'sliding'] as const;
const CARRIERS = ['authorization', 'cookie'] as const;
const ROTATIONS = ['at-once', 'server-by-server', 'overlap'] as const;
const DENYLISTS = ['none', 'store'] as const;

/** Tokens, as a run knows them. Durations in whole microseconds. */
export interface TokenKnobs {
  readonly lifetime: number;
  readonly algorithm: (typeof ALGORITHMS)[number];
  readonly costFactor: number;
  readonly renewal: (typeof RENEWALS)[number];
  readonly refreshLifetime: number;
  readonly leeway: number;
  readonly carrier: (typeof CARRIERS)[number];
  readonly extraBytes: number;
  readonly rotation: (typeof ROTATIONS)[number];
  readonly rotationPause: number;
  readonly overlap: number;
  readonly denylist: (typeof DENYLISTS)[number];
}

/** Signing and checking. */
const SIGNATURES: readonly Field[] = [
  choice(
    [
      'token.algorithm',
      'Signature algorithm',
      'Decides the bytes of a signature, and what signing and checking cost.',
      'Measured: checking takes 10, 32, 74 microseconds; signing 10, 252, 36 (RS256: 2048 bits).',
    ],
    ALGORITHMS,
    'HS256',
    'HS256',
  ),
  count(
    [
      'token.costFactor',
      'Cost of signatures',
      'Signing and checking take this many times as long as measured.',
      'As measured.',
    ],
    'times',
    between(0, 100000),
    2000,
    1,
  ),
];

/** How long tokens are good. */
const LIVES: readonly Field[] = [
  choice(
    [
      'token.renewal',
      'Renewal',
      'Fixed: good until its life is over. Sliding: past half its life, use renews it.',
      'Most libraries leave renewal to the shop.',
    ],
    RENEWALS,
    'fixed',
    'fixed',
  ),
  duration(
    [
      'token.refreshLifetime',
      'Refresh token lifetime',
      'A second token fetches new ones for this long after the login; 0: there is none.',
      'Cognito: 30 days (1 hour to 10 years); off here, to show the plain case.',
    ],
    between(0, 315360000),
    0,
    0,
  ),
  duration(
    [
      'token.leeway',
      'Leeway',
      'By how much clocks may differ before a token is too old or too new.',
      'jsonwebtoken and jose: none unless set; RFC 7519: no more than a few minutes.',
    ],
    between(0, 600),
    0,
    0,
  ),
  choice(
    [
      'token.denylist',
      'Denylist',
      'Store: tokens of ended sessions are listed in the store, and every request asks it.',
      'OWASP JWT cheat sheet: with a denylist, sessions are not stateless any more.',
    ],
    DENYLISTS,
    'none',
    'none',
  ),
];

/** How tokens travel, and how large they are. */
const SIZES: readonly Field[] = [
  choice(
    [
      'token.carrier',
      'Carrier',
      'The header in which the browser sends the token.',
      'RFC 6750 (Authorization: Bearer), or a cookie.',
    ],
    CARRIERS,
    'authorization',
    'authorization',
  ),
  count(
    [
      'token.extraBytes',
      'Extra claims',
      'Bytes of further claims, such as roles, in every token.',
      'Measured: 40 roles make 1,313 bytes of claims.',
    ],
    'bytes',
    between(0, 65536),
    0,
    0,
  ),
];

/** How signing keys change. */
const KEYS: readonly Field[] = [
  choice(
    [
      'token.rotation',
      'Key rotation',
      'What happens when the signing key is changed.',
      'Rails: a new secret ends all sessions; JWKS: publish a key before signing with it.',
    ],
    ROTATIONS,
    'at-once',
    'at-once',
  ),
  duration(
    [
      'token.rotationPause',
      'Pause between servers',
      'Each server changes its keys this long after the one before.',
      ILLUSTRATIVE,
    ],
    between(0, 86400),
    4,
    30,
  ),
  duration(
    [
      'token.overlap',
      'Overlap of keys',
      'With overlap, the old key is dropped this long after the last server signs with the new.',
      'As long as a token lives; stretched: shortened to be seen.',
    ],
    between(0, 2592000),
    10,
    3600,
  ),
];

/** Tokens. */
export const TOKEN: readonly Field[] = [
  duration(
    [
      'token.lifetime',
      'Token lifetime',
      'A token is good for this long after the login.',
      'Cognito and Firebase ID tokens: 1 hour.',
    ],
    between(0.001, 2592000),
    3600,
    3600,
  ),
  ...SIGNATURES,
  ...LIVES,
  ...SIZES,
  ...KEYS,
];
