import { serverName } from './names';
import type { Token } from './token';
import { tokenBytes } from './token';

/** "s:" + 32 characters of id + "." + 43 of signature, percent-encoded, as express-session sends it. */
const SESSION_COOKIE_VALUE_BYTES = 80;

const COOKIE_HEADER_BYTES = 'Cookie: '.length;
const SESSION_COOKIE_BYTES = 'connect.sid='.length + SESSION_COOKIE_VALUE_BYTES;
const AUTHORIZATION_BYTES = 'Authorization: Bearer '.length;

/**
 * Bytes of request header that carry a client's credential.
 * @param session session id in the cookie, 0 for none; @param affinity server + 1 named by the balancer's cookie, 0 for none
 */
export function credentialBytes(session: number, affinity: number, token: Token | null): number {
  if (token !== null) return AUTHORIZATION_BYTES + tokenBytes(token);
  let bytes = session === 0 ? 0 : COOKIE_HEADER_BYTES + SESSION_COOKIE_BYTES;
  if (affinity !== 0) {
    bytes += bytes === 0 ? COOKIE_HEADER_BYTES : '; '.length;
    bytes += `SRV=${serverName(affinity - 1)}`.length;
  }
  return bytes;
}
