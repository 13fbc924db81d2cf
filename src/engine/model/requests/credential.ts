import { serverName } from '../../names';
import type { Scenario } from '../../scenario/types';
import type { Token } from '../state/token';

/** "s:" + 32 characters of id + "." + 43 of signature, percent-encoded, as express-session sends it. */
const SESSION_COOKIE_VALUE_BYTES = 80;

const COOKIE_HEADER_BYTES = 'Cookie: '.length;
const SESSION_COOKIE_BYTES = 'connect.sid='.length + SESSION_COOKIE_VALUE_BYTES;
/** Name of the cookie that carries a token, with its equals sign. */
const TOKEN_COOKIE_NAME_BYTES = 'token='.length;
const AUTHORIZATION_BYTES = 'Authorization: Bearer '.length;

/**
 * Bytes of request header that carry a client's credential.
 * @param session session id in the cookie, 0 for none; @param affinity server + 1 named by the balancer's cookie, 0 for none
 * @param standsIn the token is a signed cookie that stands in for the store, beside the session's own
 */
export function credentialBytes(
  session: number,
  affinity: number,
  token: Token | null,
  settings: Scenario['token'],
  standsIn = false,
): number {
  if (token !== null && !standsIn) {
    const inCookie = settings.carrier === 'cookie';
    const name = inCookie ? COOKIE_HEADER_BYTES + TOKEN_COOKIE_NAME_BYTES : AUTHORIZATION_BYTES;
    return name + token.bytes;
  }
  let bytes = session === 0 ? 0 : COOKIE_HEADER_BYTES + SESSION_COOKIE_BYTES;
  if (token !== null) {
    bytes += bytes === 0 ? COOKIE_HEADER_BYTES : '; '.length;
    bytes += TOKEN_COOKIE_NAME_BYTES + token.bytes;
  }
  if (affinity !== 0) {
    bytes += bytes === 0 ? COOKIE_HEADER_BYTES : '; '.length;
    bytes += `SRV=${serverName(affinity - 1)}`.length;
  }
  return bytes;
}

/** Name and value of a cookie that carries a token: what browsers compare with their limit. */
export const tokenCookieBytes = ({ bytes }: Token): number =>
  TOKEN_COOKIE_NAME_BYTES - '='.length + bytes;
