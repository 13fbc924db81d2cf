import type { Scenario } from '../../scenario/types';

/** What signing and checking with an algorithm takes. */
export interface Algorithm {
  readonly signatureBytes: number;
  /** Worker time of a real library, in microseconds. */
  readonly verifyUs: number;
  readonly signUs: number;
  /** Whoever verifies has several public keys, and the header says which one to take. */
  readonly namesItsKey: boolean;
}

/**
 * Measured with a library (facts: verifying 10, 32 and 74 microseconds). Signing is the raw operation (RSA-2048 242,
 * P-256 26) and the 10 microseconds that the library adds to a raw one.
 */
const ALGORITHMS: Readonly<Record<Scenario['token']['algorithm'], Algorithm>> = {
  HS256: { signatureBytes: 32, verifyUs: 10, signUs: 10, namesItsKey: false },
  RS256: { signatureBytes: 256, verifyUs: 32, signUs: 252, namesItsKey: true },
  ES256: { signatureBytes: 64, verifyUs: 74, signUs: 36, namesItsKey: true },
};

/** What sealing a cookie takes: HMAC-SHA1, which Flask signs with. Measured for HMAC-SHA256, which is as quick. */
export const SEALING: Algorithm = { ...ALGORITHMS.HS256, signatureBytes: 20 };

/** What the algorithm of a scenario takes. */
export const algorithmOf = (token: Scenario['token']): Algorithm => ALGORITHMS[token.algorithm];

/** The header of a token as it is encoded (RFC 7515). @param key number of the key that signs it */
export function tokenHeader({ algorithm }: Scenario['token'], key: number): string {
  const { namesItsKey } = ALGORITHMS[algorithm];
  const kid = namesItsKey ? `,"kid":"key-2026-${key < 10 ? '0' : ''}${key}"` : '';
  return `{"alg":"${algorithm}","typ":"JWT"${kid}}`;
}
