import type { Carrier } from '../../architectures/carriers';
import { serverName } from '../../names';
import type { Scenario } from '../../scenario/types';
import type { Token } from '../state/token';

/** "s:" + 32 characters of id + "." + 43 of signature, percent-encoded, as express-session sends it. */
const SESSION_COOKIE_VALUE_BYTES = 80;

const COOKIE_HEADER_BYTES = 'Cookie: '.length;
const SESSION_COOKIE_BYTES = 'connect.sid='.length + SESSION_COOKIE_VALUE_BYTES;
const AUTHORIZATION_BYTES = 'Authorization: Bearer '.length;

/** Length of the name of the cookie in which what is signed travels, where it does. */
const COOKIE_NAME_BYTES: Readonly<Record<Carrier, number>> = {
  'session-cookie': 'token'.length,
  token: 'token'.length,
  'sealed-cookie': 'session'.length,
};

/** What a browser holds. */
interface Held {
  /** Session id, 0 for none. Only a session cookie says it. */
  readonly session: number;
  /** Server + 1 named by the balancer's cookie, 0 for none. */
  readonly affinity: number;
  /** The token, which may stand in for the store beside the session's own cookie. */
  readonly token: Token | null;
}

/** Whether what is signed travels in a cookie: a token alone does so only where the setting says so. */
export const travelsInCookie = (carrier: Carrier, settings: Scenario['token']): boolean =>
  carrier !== 'token' || settings.carrier === 'cookie';

/** Whether there is a cookie with a session id in it. */
export const hasSessionCookie = ({ session }: Pick<Held, 'session'>, carrier: Carrier): boolean =>
  carrier === 'session-cookie' && session !== 0;

/** Bytes of request header that carry a client's credential. */
export function credentialBytes(held: Held, carrier: Carrier, settings: Scenario['token']): number {
  const { affinity, token } = held;
  if (token !== null && !travelsInCookie(carrier, settings))
    return AUTHORIZATION_BYTES + token.bytes;
  let bytes = 0;
  if (hasSessionCookie(held, carrier)) bytes = withCookie(bytes, SESSION_COOKIE_BYTES);
  if (token !== null) {
    bytes = withCookie(bytes, COOKIE_NAME_BYTES[carrier] + '='.length + token.bytes);
  }
  if (affinity === 0) return bytes;
  return withCookie(bytes, `SRV=${serverName(affinity - 1)}`.length);
}

/** The header, so long so far, with one more cookie in it. */
const withCookie = (header: number, cookie: number): number =>
  (header === 0 ? COOKIE_HEADER_BYTES : header + '; '.length) + cookie;

/** Name and value of a cookie that carries a token: what browsers compare with their limit. */
export const tokenCookieBytes = ({ bytes }: Token, carrier: Carrier): number =>
  COOKIE_NAME_BYTES[carrier] + bytes;
