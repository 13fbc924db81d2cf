import { SizeLimit, TraceKind } from '../trace/events';
import type { Attempt } from './attempt';
import { tokenCookieBytes } from './credential';
import type { Token } from './token';
import type { World } from './world';

/** Whether the header that carries the credential of a request is longer than `limit` bytes. Records it. */
export function isTooLarge(world: World, attempt: Attempt, who: SizeLimit, limit: number): boolean {
  if (attempt.bytes <= limit) return false;
  world.emit(TraceKind.tooLarge, attempt.id, who, attempt.bytes);
  return true;
}

/** Whether a browser keeps a token that it is sent: as a cookie, only up to the limit of cookies. */
export function fitsCookie(world: World, token: Token): boolean {
  const { token: knobs, clients } = world.scenario;
  const inCookie = knobs.carrier === 'cookie' || world.architecture.credential === 'cookie';
  return !inCookie || tokenCookieBytes(token) <= clients.cookieLimit;
}

/** An answer brings a token, and the browser ignores it where it is too large. */
export function checkCookie(world: World, attempt: Attempt): void {
  const { setToken } = attempt;
  if (setToken === null || fitsCookie(world, setToken)) return;
  const bytes = tokenCookieBytes(setToken);
  world.emit(TraceKind.tooLarge, attempt.id, SizeLimit.browser, bytes);
  attempt.setToken = null;
}
