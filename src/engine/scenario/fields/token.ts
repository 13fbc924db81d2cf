import { between, choice, count, duration, type Field, ILLUSTRATIVE, inGroup } from './field';

const ALGORITHMS = ['HS256', 'RS256', 'ES256'] as const;
const RENEWALS = ['fixed', 'sliding'] as const;
const CARRIERS = ['authorization', 'cookie'] as const;
const ROTATIONS = ['at-once', 'server-by-server', 'overlap'] as const;
const DENYLISTS = ['none', 'store'] as const;

/** Tokens, as a run knows them. Durations in whole microseconds. */
export interface TokenSettings {
  readonly lifetime: number;
  readonly algorithm: (typeof ALGORITHMS)[number];
  readonly costFactor: number;
  readonly renewal: (typeof RENEWALS)[number];
  readonly refreshLifetime: number;
  readonly leeway: number;
  readonly carrier: (typeof CARRIERS)[number];
  readonly extraBytes: number;
  readonly itemBytes: number;
  readonly rotation: (typeof ROTATIONS)[number];
  readonly rotationPause: number;
  readonly overlap: number;
  readonly denylist: (typeof DENYLISTS)[number];
  /** 0: no limit of its own. */
  readonly refreshIdle: number;
}

/** Signing and checking. */
const SIGNATURES: readonly Field[] = inGroup('token', [
  choice(
    [
      'token.algorithm',
      'Signature algorithm',
      'Decides how long a signature is, and what signing and checking cost.',
      'jsonwebtoken: HS256. Measured: checking 10, 32 and 74 µs; signing 10, 252 and 36 µs.',
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
      'Measured with Node 20: 1.',
    ],
    'x',
    between(0, 100000),
    2000,
    1,
  ),
]);

/** How long tokens are good. */
const LIVES: readonly Field[] = inGroup('token', [
  choice(
    [
      'token.renewal',
      'Renewal of tokens',
      'Fixed: a token ends when its life is over. Sliding: use renews it past half its life.',
      'jsonwebtoken: fixed.',
    ],
    RENEWALS,
    'fixed',
    'fixed',
  ),
  duration(
    [
      'token.refreshLifetime',
      'Refresh token lifetime',
      'A second token fetches new ones for this long after the login; 0 for none.',
      'Cognito: 30 days. Keycloak: 10 hours (SSO Session Max). Off here: the plain case.',
    ],
    between(0, 315360000),
    0,
    0,
  ),
  duration(
    [
      'token.leeway',
      'Leeway for clocks',
      'Clocks may differ by this much before a token is too old or too new.',
      'jsonwebtoken and jose: none. RFC 7519: no more than a few minutes.',
    ],
    between(0, 600),
    0,
    0,
  ),
  choice(
    [
      'token.denylist',
      'Denylist',
      'With store, tokens of ended sessions are listed there, and every request asks it.',
      'OWASP JWT cheat sheet: with one, sessions are not stateless any more.',
    ],
    DENYLISTS,
    'none',
    'none',
  ),
]);

/** How tokens travel, and how large they are. */
const SIZES: readonly Field[] = inGroup('token', [
  choice(
    [
      'token.carrier',
      'Carrier of tokens',
      'Which header brings the token: Authorization, or Cookie with its size limit.',
      'RFC 6750: Authorization.',
    ],
    CARRIERS,
    'authorization',
    'authorization',
  ),
  count(
    [
      'token.extraBytes',
      'Extra claims',
      'Every token carries this much more, such as roles.',
      'Off. Measured: 40 roles make 1,313 bytes of claims.',
    ],
    'bytes',
    between(0, 65536),
    0,
    0,
  ),
  count(
    [
      'token.itemBytes',
      'Size of an item',
      'Every item of a cart in a token takes this much besides its number: a name, a size, a price.',
      'Illustrative. Off: a number alone.',
    ],
    'bytes',
    between(0, 4096),
    0,
    0,
  ),
]);

/** How signing keys change. */
const KEYS: readonly Field[] = inGroup('token', [
  choice(
    [
      'token.rotation',
      'Key rotation',
      'A new key comes everywhere at once, server by server, or overlaps with the old one.',
      'Rails: at once, which ends all sessions. jose: overlap (JWKS).',
    ],
    ROTATIONS,
    'at-once',
    'at-once',
  ),
  duration(
    [
      'token.rotationPause',
      'Pause in a rotation',
      'Each server changes its key this long after the one before.',
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
      'With overlap, servers drop the old key this long after the last one signs with the new.',
      'Illustrative: as long as a token lives.',
    ],
    between(0, 2592000),
    10,
    3600,
  ),
]);

/** Tokens. */
export const TOKEN: readonly Field[] = [
  ...inGroup('token', [
    duration(
      [
        'token.lifetime',
        'Token lifetime',
        'A token is good for this long after the login.',
        'Cognito and Firebase: 1 hour. Auth0: 24 hours. Keycloak: 5 minutes.',
      ],
      between(0.001, 2592000),
      3600,
      3600,
    ),
  ]),
  ...SIGNATURES,
  ...LIVES,
  ...SIZES,
  ...KEYS,
  ...inGroup('token', [
    duration(
      [
        'token.refreshIdle',
        'Refresh token idle limit',
        'A refresh token that has fetched nothing for this long is good for nothing; 0 for no limit.',
        'Keycloak: 30 minutes (SSO Session Idle). Cognito and Firebase: none.',
      ],
      between(0, 315360000),
      0,
      0,
    ),
  ]),
];
