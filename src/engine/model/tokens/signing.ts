import { SECOND_US } from '../../kernel/time';
import { clientName } from '../../names';
import type { Scenario } from '../../scenario/types';
import type { Holding } from '../state/holding';
import type { Contents, Token } from '../state/token';
import { algorithmOf, tokenHeader } from './algorithm';

/** Instant zero of every run as the tokens write it: 2026-01-01T00:00:00Z in seconds. */
const EPOCH_SECONDS = 1767225600;
/** What a claim of extra bytes adds around its text. */
const EXTRA_FRAME = ',"roles":""'.length;

/** Signs a token. It is measured once: it is sent, and looked at, many times. */
export function signed(
  holding: Holding,
  issuedUs: number,
  expiresUs: number,
  key: number,
  settings: Scenario['token'],
): Token {
  const bytes = tokenBytes({ holding, issuedUs, expiresUs, key }, settings);
  return { holding, issuedUs, expiresUs, key, bytes };
}

/** The claims of a token (RFC 7519), in the order in which they are encoded. */
export function tokenClaims(token: Contents): Readonly<Record<string, unknown>> {
  const { holding } = token;
  const identity = {
    sub: clientName(holding.owner),
    jti: `s${holding.session}`,
    iat: EPOCH_SECONDS + Math.floor(token.issuedUs / SECOND_US),
    exp: EPOCH_SECONDS + Math.floor(token.expiresUs / SECOND_US),
  };
  return holding.cart === null ? identity : { ...identity, cart: holding.cart.items };
}

/**
 * Length in bytes of the compact serialisation of these claims (RFC 7515) and of a claim "roles" with
 * `token.extraBytes` of text, and of what `token.itemBytes` says of every item. All claims are ASCII.
 */
function tokenBytes(token: Contents, settings: Scenario['token']): number {
  const { extraBytes, itemBytes } = settings;
  const items = itemBytes * (token.holding.cart?.items.length ?? 0);
  const extra = extraBytes === 0 ? 0 : EXTRA_FRAME + extraBytes;
  const payload = JSON.stringify(tokenClaims(token)).length + extra + items;
  const header = tokenHeader(settings, token.key).length;
  const { signatureBytes } = algorithmOf(settings);
  return base64url(header) + 1 + base64url(payload) + 1 + base64url(signatureBytes);
}

/** Length of `bytes` bytes in base64url without padding. */
const base64url = (bytes: number): number => Math.ceil((bytes * 4) / 3);
