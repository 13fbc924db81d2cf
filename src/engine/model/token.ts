import { SECOND_US } from '../kernel/time';
import type { Holding } from './holding';
import { clientName } from './names';

/** Instant zero of every run as the tokens write it: 2026-01-01T00:00:00Z in seconds. */
const EPOCH_SECONDS = 1767225600;
const HEADER = '{"alg":"HS256","typ":"JWT"}';
const SIGNATURE_BYTES = 32;

/** A signed token as it travels: what it says and until when it is good. */
export interface Token {
  readonly holding: Holding;
  readonly issuedUs: number;
  readonly expiresUs: number;
}

/** The claims of a token (RFC 7519), in the order in which they are encoded. */
export function tokenClaims(token: Token): Readonly<Record<string, unknown>> {
  const { holding } = token;
  const identity = {
    sub: clientName(holding.owner),
    jti: `s${holding.session}`,
    iat: EPOCH_SECONDS + Math.floor(token.issuedUs / SECOND_US),
    exp: EPOCH_SECONDS + Math.floor(token.expiresUs / SECOND_US),
  };
  return holding.cart === null ? identity : { ...identity, cart: holding.cart.items };
}

/** Length in bytes of the compact HS256 serialisation of exactly these claims (RFC 7515). All claims are ASCII. */
export function tokenBytes(token: Token): number {
  const payload = JSON.stringify(tokenClaims(token)).length;
  return base64url(HEADER.length) + 1 + base64url(payload) + 1 + base64url(SIGNATURE_BYTES);
}

/** Length of `bytes` bytes in base64url without padding. */
const base64url = (bytes: number): number => Math.ceil((bytes * 4) / 3);
