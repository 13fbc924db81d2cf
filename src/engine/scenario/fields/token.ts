import { between, choice, count, duration, inGroup } from './field';

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
const SIGNATURES = inGroup('token', [
  choice('token.algorithm', ALGORITHMS, 'HS256', 'HS256'),
  count('token.costFactor', 'x', between(0, 100000), 2000, 1),
]);

/** How long tokens are good. */
const LIVES = inGroup('token', [
  choice('token.renewal', RENEWALS, 'fixed', 'fixed'),
  duration('token.refreshLifetime', between(0, 315360000), 0, 0),
  duration('token.leeway', between(0, 600), 0, 0),
  choice('token.denylist', DENYLISTS, 'none', 'none'),
]);

/** How tokens travel, and how large they are. */
const SIZES = inGroup('token', [
  choice('token.carrier', CARRIERS, 'authorization', 'authorization'),
  count('token.extraBytes', 'bytes', between(0, 65536), 0, 0),
  count('token.itemBytes', 'bytes', between(0, 4096), 0, 0),
]);

/** How signing keys change. */
const KEYS = inGroup('token', [
  choice('token.rotation', ROTATIONS, 'at-once', 'at-once'),
  duration('token.rotationPause', between(0, 86400), 4, 30),
  duration('token.overlap', between(0, 2592000), 10, 3600),
]);

/** Tokens. */
export const TOKEN = [
  ...inGroup('token', [duration('token.lifetime', between(0.001, 2592000), 3600, 3600)]),
  ...SIGNATURES,
  ...LIVES,
  ...SIZES,
  ...KEYS,
  ...inGroup('token', [duration('token.refreshIdle', between(0, 315360000), 0, 0)]),
];
