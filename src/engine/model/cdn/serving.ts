import { assert } from '../../kernel/assert';
import { EventKind } from '../../kernel/eventKind';
import { CacheAnswer, CdnCondition, Ending, Leg, TraceKind } from '../../trace/events';
import { sendAttempt } from '../network/link';
import { hasSessionCookie } from '../requests/credential';
import { isInCookie } from '../requests/headerSizes';
import { isPage, isPublic, PAGES_MAX } from '../requests/page';
import type { Attempt } from '../state/attempt';
import type { KeptPage } from '../state/cdn';
import type { World } from '../state/world';
import { type CacheHeaders, type CacheRequest, mayReuse, mayStore } from './cacheRules';

/** Servers + 1 that a cookie may name are below this. */
const AFFINITIES_MAX = 128;

const requestOf = (world: World, attempt: Attempt): CacheRequest => ({
  isSafe: isPage(attempt.page),
  isAuthorized: attempt.token !== null && !isInCookie(world),
});

const hasCookie = (world: World, attempt: Attempt): boolean =>
  attempt.affinity !== 0 ||
  hasSessionCookie(attempt, world.architecture.carrier) ||
  (attempt.token !== null && isInCookie(world));

/** Under which number an answer is kept. With `Vary: Cookie`, other cookies are another answer. */
function keyOf(world: World, attempt: Attempt): number {
  const varies = world.scenario.cdn.vary === 'cookie' && hasCookie(world, attempt);
  const cookies = varies ? attempt.session * AFFINITIES_MAX + attempt.affinity : 0;
  return attempt.page + PAGES_MAX * cookies;
}

/** What is kept under a key, if it may be used. */
function find(world: World, attempt: Attempt, key: number, graceUs: number): KeptPage | undefined {
  const kept = world.cdn.kept.get(key);
  if (kept === undefined) return undefined;
  const usable = mayReuse(requestOf(world, attempt), kept.staleUs, world.nowUs, graceUs);
  return usable ? kept : undefined;
}

/** A request has arrived from a client. */
export function answerOrFetch(world: World, attempt: Attempt): void {
  const { cdn } = world;
  const settings = world.scenario.cdn;
  if (cdn.condition === CdnCondition.stopped) return turnAway(world, attempt, 0, Ending.refused);
  const passes = !isPage(attempt.page) || (settings.honourCookies && hasCookie(world, attempt));
  if (passes) return fetchFor(world, attempt, CacheAnswer.pass);
  const key = keyOf(world, attempt);
  const kept = find(world, attempt, key, 0);
  if (kept !== undefined) {
    describe(world, attempt, CacheAnswer.hit);
    return serve(world, attempt, kept);
  }
  attempt.cacheKey = key;
  if (settings.collapse && !cdn.unkept.has(attempt.page)) {
    const waiting = cdn.fetching.get(key);
    cdn.fetching.set(key, waiting === undefined ? [] : [...waiting, attempt.slot]);
    if (waiting !== undefined) return wait(world, attempt, CacheAnswer.collapsed);
    attempt.fetches = true;
  }
  fetchFor(world, attempt, CacheAnswer.miss);
}

/** The CDN holds a request until there is an answer for it. */
function wait(world: World, attempt: Attempt, how: CacheAnswer): void {
  attempt.cdnOpen = true;
  attempt.holders += 1;
  describe(world, attempt, how);
}

function fetchFor(world: World, attempt: Attempt, how: CacheAnswer): void {
  wait(world, attempt, how);
  forward(world, attempt);
}

function forward(world: World, attempt: Attempt): void {
  sendAttempt(world, attempt, Leg.cdnToBalancer, EventKind.requestFromCdn);
  const timeoutUs = world.nowUs + world.scenario.cdn.timeout;
  world.queue.push(timeoutUs, EventKind.cdnTimesOut, attempt.slot, attempt.id);
}

/** The balancer's answer has arrived at the CDN. */
export function hearOrigin(world: World, attempt: Attempt): void {
  if (!attempt.cdnOpen) return;
  // A broken connection is an answer too: the CDN has to make one of its own.
  if (attempt.status === 0) return failOrigin(world, attempt, 502);
  if (attempt.status >= 500) return failOrigin(world, attempt, 0);
  if (attempt.cacheKey !== 0) keep(world, attempt);
  giveBack(world, attempt);
  endRequest(world, attempt, 0);
}

/** Nothing has come in time: the CDN closes the connection. */
export const giveUpOrigin = (world: World, attempt: Attempt): void =>
  leaveOrigin(world, attempt, 504);

/** The connection to the balancer has died. */
export const loseOrigin = (world: World, attempt: Attempt): void =>
  leaveOrigin(world, attempt, 502);

function leaveOrigin(world: World, attempt: Attempt, status: number): void {
  if (!attempt.cdnOpen) return;
  world.hooks.cdnLeft(world, attempt);
  failOrigin(world, attempt, status);
}

/** An old answer will do instead, if there is one. @param own status that the CDN has to make up, or 0 to pass on what came */
function failOrigin(world: World, attempt: Attempt, own: number): void {
  const graceUs = world.scenario.cdn.staleIfError;
  const kept = attempt.cacheKey === 0 ? undefined : find(world, attempt, attempt.cacheKey, graceUs);
  if (kept !== undefined) serveAfterAll(world, attempt, kept);
  else if (own === 0) giveBack(world, attempt);
  else turnAway(world, attempt, own, Ending.error);
  endRequest(world, attempt, graceUs);
}

/** Keeps a copy of an answer, if that is allowed, in place of an older one. */
function keep(world: World, attempt: Attempt): void {
  const { cdn, nowUs } = world;
  const { maxAge, personalPages, storesSetCookie, staleIfError } = world.scenario.cdn;
  const { page, cacheKey } = attempt;
  const careless = personalPages === 'cacheable' ? 'unsaid' : 'private';
  const headers: CacheHeaders = {
    status: attempt.status,
    audience: isPublic(page) ? 'public' : careless,
    maxAgeUs: maxAge,
    setsCookie:
      attempt.setAffinity !== 0 ||
      attempt.setSession !== 0 ||
      (attempt.setToken !== null && isInCookie(world)),
  };
  if (!mayStore(requestOf(world, attempt), headers, storesSetCookie)) {
    cdn.unkept.add(page);
    return;
  }
  cdn.unkept.delete(page);
  cdn.kept.delete(cacheKey);
  const owner = isPublic(page) ? -1 : attempt.client;
  const { person, status, ending, setAffinity, shownCart, shownItems } = attempt;
  const staleUs = nowUs + maxAge;
  const kept = { owner, person, staleUs, status, ending, setAffinity, shownCart, shownItems };
  cdn.kept.set(cacheKey, kept);
  world.emit(TraceKind.cacheStored, page, owner + 1, maxAge);
  // All live equally long, so those that are of no more use are the first ones.
  for (const [key, old] of cdn.kept) {
    if (nowUs < old.staleUs + staleIfError) break;
    cdn.kept.delete(key);
  }
}

/** Answers somebody who has waited with what is kept by now, or still. */
function serveAfterAll(world: World, attempt: Attempt, kept: KeptPage): void {
  if (kept.staleUs <= world.nowUs) describe(world, attempt, CacheAnswer.stale);
  serve(world, attempt, kept);
}

/** Answers with what is kept. */
function serve(world: World, attempt: Attempt, kept: KeptPage): void {
  attempt.kept = kept;
  attempt.status = kept.status;
  attempt.ending = kept.ending;
  attempt.setToken = null;
  attempt.setAffinity = kept.setAffinity;
  giveBack(world, attempt);
}

/** The CDN answers by itself that there is nothing. */
export function turnAway(world: World, attempt: Attempt, status: number, ending: Ending): void {
  attempt.status = status;
  attempt.ending = ending;
  attempt.setToken = null;
  attempt.setAffinity = 0;
  attempt.shownItems = -1;
  giveBack(world, attempt);
}

const giveBack = (world: World, attempt: Attempt): void =>
  sendAttempt(world, attempt, Leg.cdnToClient, EventKind.answerFromCdn);

/** Done with an attempt. Those who waited for the same page share what is kept now, or ask for themselves. */
export function endRequest(world: World, attempt: Attempt, graceUs: number): void {
  const { cacheKey, fetches } = attempt;
  attempt.cdnOpen = false;
  attempt.fetches = false;
  world.attempts.release(attempt);
  if (!fetches) return;
  const waiting = world.cdn.fetching.get(cacheKey);
  assert(waiting !== undefined, 'a page was fetched that nobody asked for');
  world.cdn.fetching.delete(cacheKey);
  for (const slot of waiting) {
    const other = world.attempts.at(slot);
    const kept = find(world, other, cacheKey, graceUs);
    if (kept === undefined) {
      describe(world, other, CacheAnswer.miss);
      forward(world, other);
    } else {
      serveAfterAll(world, other, kept);
      endRequest(world, other, 0);
    }
  }
}

const describe = (world: World, attempt: Attempt, how: CacheAnswer): void =>
  world.emit(TraceKind.cacheAnswer, attempt.id, attempt.client, how);
