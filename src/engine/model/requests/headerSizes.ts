import { SizeLimit, TraceKind } from '../../trace/events';
import type { Attempt } from '../state/attempt';
import type { Token } from '../state/token';
import type { World } from '../state/world';
import { tokenCookieBytes, travelsInCookie } from './credential';

/** Whether the header that carries the credential of a request is longer than `limit` bytes. Records it. */
export function isTooLarge(world: World, attempt: Attempt, who: SizeLimit, limit: number): boolean {
  if (attempt.bytes <= limit) return false;
  world.emit(TraceKind.tooLarge, attempt.id, who, attempt.bytes);
  return true;
}

/** Whether a browser keeps a token that it is sent: as a cookie, only up to the limit of cookies. */
export const fitsCookie = (world: World, token: Token): boolean =>
  cookieBytes(world, token) <= world.scenario.clients.cookieLimit;

/** Whether a server's answer sets a cookie that the balancer has no room for. Records it. */
export function overflowsAnswer(world: World, { id, setToken }: Attempt): boolean {
  const bytes = cookieBytes(world, setToken);
  if (bytes <= world.scenario.balancer.answerHeaderLimit) return false;
  world.emit(TraceKind.tooLarge, id, SizeLimit.answer, bytes);
  return true;
}

/** An answer brings a token, and the browser ignores it where it is too large. */
export function checkCookie(world: World, attempt: Attempt): void {
  const { setToken } = attempt;
  if (setToken === null || fitsCookie(world, setToken)) return;
  world.emit(TraceKind.tooLarge, attempt.id, SizeLimit.browser, cookieBytes(world, setToken));
  attempt.setToken = null;
}

/** Whether what is signed travels in a cookie. */
export const isInCookie = ({ scenario, architecture }: World): boolean =>
  travelsInCookie(architecture.carrier, scenario.token);

/** Bytes of the cookie in which a token comes and stays, or 0 where it travels in no cookie. */
const cookieBytes = (world: World, token: Token | null): number =>
  token === null || !isInCookie(world) ? 0 : tokenCookieBytes(token, world.architecture.carrier);
