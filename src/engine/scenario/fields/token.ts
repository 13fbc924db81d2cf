import { between, duration, type Field } from './field';

/** Tokens, as a run knows them. Durations in whole microseconds. */
export interface TokenKnobs {
  readonly lifetime: number;
  readonly verifyTime: number;
  readonly signTime: number;
}

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
  duration(
    [
      'token.verifyTime',
      'Verification time',
      'Worker time to check one signature.',
      'Measured: HS256 with jsonwebtoken, 10 microseconds.',
    ],
    between(0, 60),
    0.02,
    0.00001,
  ),
  duration(
    [
      'token.signTime',
      'Signing time',
      'Worker time to sign one token.',
      'Measured: HS256 with jsonwebtoken, 10 microseconds.',
    ],
    between(0, 60),
    0.02,
    0.00001,
  ),
];
