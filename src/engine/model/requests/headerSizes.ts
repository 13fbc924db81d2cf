import { saysItAll } from '../../architectures/carriers';
import { SizeLimit, TraceKind } from '../../trace/events';
import type { Attempt } from '../state/attempt';
import type { Token } from '../state/token';
import type { World } from '../state/world';
import { tokenCookieBytes } from './credential';

/** Whether the header that carries the credential of a request is longer than `limit` bytes. Records it. */
export function isTooLarge(world: World, attempt: Attempt, who: SizeLimit, limit: number): boolean {
  if (attempt.bytes <= limit) return false;
  world.emit(TraceKind.tooLarge, attempt.id, who, attempt.bytes);
  return true;
}

/** Whether a browser keeps a token that it is sent: as a cookie, only up to the limit of cookies. */
export function fitsCookie(world: World, token: Token): boolean {
  return !isInCookie(world) || tokenCookieBytes(token) <= world.scenario.clients.cookieLimit;
}

/** Whether a server's answer sets a cookie that the balancer has no room for. Records it. */
export function overflowsAnswer(world: World, { id, setToken }: Attempt): boolean {
  if (setToken === null || !isInCookie(world)) return false;
  const bytes = tokenCookieBytes(setToken);
  if (bytes <= world.scenario.balancer.answerHeaderLimit) return false;
  world.emit(TraceKind.tooLarge, id, SizeLimit.answer, bytes);
  return true;
}

/** Whether tokens travel in a cookie: those that stand in for the store do, others where the setting says so. */
export function isInCookie({ scenario, architecture }: World): boolean {
  return scenario.token.carrier === 'cookie' || !saysItAll(architecture);
}

/** An answer brings a token, and the browser ignores it where it is too large. */
export function checkCookie(world: World, attempt: Attempt): void {
  const { setToken } = attempt;
  if (setToken === null || fitsCookie(world, setToken)) return;
  const bytes = tokenCookieBytes(setToken);
  world.emit(TraceKind.tooLarge, attempt.id, SizeLimit.browser, bytes);
  attempt.setToken = null;
}
