/**
 * Goal: pages that are the same for everybody are fetched once and used often, in the measure that theory says.
 * Method: hits are counted in a crowd and compared with the closed form for a time to live; a rush on one page is
 * followed message by message.
 */
import { describe, expect, it } from 'vitest';
import { CacheAnswer, Ending, Leg } from '../../../src/engine';
import { run, S1, seconds, type Told } from '../../support/scenarios';
import { strollers } from '../../support/strollers';
import { worldOf } from '../../support/worldOf';

const answers = (told: Told, answer: CacheAnswer): number =>
  told.only('cacheAnswer').filter((one) => one.answer === answer).length;
const atServers = (told: Told): number => told.only('workStarted').length;
const hitRatio = (told: Told): number =>
  answers(told, CacheAnswer.hit) / told.only('attemptSent').length;

/** Many people, each seldom: together nearly a Poisson process. Fetching takes no time. */
const many = (cdn: object) =>
  strollers({
    clients: { count: 400, thinkTime: [20, 60], firstRequestSpacing: 0.1 },
    servers: { count: 8, serviceTime: 0.000001 },
    network: { clientBalancer: 0, balancerServer: 0 },
    cdn: { latency: 0.01, pages: 20, ...cdn },
  });

describe('the share of hits', () => {
  // A page asked for l times a second and fresh for T s: one miss, then l T hits.
  it.each([1, 4, 20])('is l T / (1 + l T) for a freshness of %i s', (maxAge) => {
    const told = run(many({ maxAge }), 'central-store', 1000);
    const perPage = told.only('attemptSent').length / 1000 / 20;
    const expected = (perPage * maxAge) / (1 + perPage * maxAge);
    expect(expected).toBeGreaterThan(0.3);
    expect(Math.abs(hitRatio(told) - expected)).toBeLessThan(0.02);
  });

  it('collapses with Vary: Cookie: everybody has a copy of everything', () => {
    const shared = run(many({ maxAge: 20 }), 'central-store', 400);
    const apart = run(many({ maxAge: 20, vary: 'cookie' }), 'central-store', 400);
    expect(hitRatio(shared)).toBeGreaterThan(0.85);
    expect(hitRatio(apart)).toBeLessThan(0.05);
    // Tokens are no cookies.
    const tokens = run(many({ maxAge: 20, vary: 'cookie' }), 'jwt', 400);
    expect(hitRatio(tokens)).toBeGreaterThan(0.85);
  });

  it('is nothing where cookies are passed on, and as ever for tokens', () => {
    const cdn = { maxAge: 20, honourCookies: true };
    expect(hitRatio(run(many(cdn), 'central-store', 200))).toBe(0);
    expect(hitRatio(run(many(cdn), 'jwt', 200))).toBeGreaterThan(0.7);
  });

  it('starts anew after a purge', () => {
    const document = strollers({ clients: { count: 8 }, cdn: { pages: 1, maxAge: 100 } });
    const told = run(document, 'sticky', 60, [[40, 'purge-cdn']]);
    const stored = told.only('cacheStored').filter(({ atUs }) => atUs > seconds(20));
    expect(stored.length).toBeGreaterThan(0);
    expect(stored.every(({ atUs }) => atUs > seconds(40))).toBe(true);
  });
});

describe('a rush on one page', () => {
  const rush = (collapse: boolean, overrides: object = {}) =>
    strollers({
      clients: { count: 9, firstRequestSpacing: 0, thinkTime: [3600, 3600] },
      cdn: { pages: 1, collapse, ...overrides },
    });

  it('is nine requests at the servers, or one where requests are collapsed', () => {
    expect(atServers(run(rush(false), 'sticky', 10))).toBe(9);
    const told = run(rush(true), 'sticky', 10);
    expect(atServers(told)).toBe(1);
    expect([answers(told, CacheAnswer.miss), answers(told, CacheAnswer.collapsed)]).toEqual([1, 8]);
    const ended = told.only('attemptEnded');
    expect(ended).toHaveLength(9);
    // 0.25 s there, 0.5 + 0.5 s on to a server, 0.4 s of work, and all the way back.
    expect(new Set(ended.map(({ atUs }) => atUs))).toEqual(new Set([seconds(2.9)]));
    expect(ended.every(({ ending }) => ending === Ending.ok)).toBe(true);
  });

  it('is everybody at once after all, if the one answer may not be kept', () => {
    const personal = { ...rush(true), clients: { ...rush(true).clients, publicShare: 0 } };
    const told = run(personal, 'central-store', 20);
    expect(told.only('cacheStored')).toEqual([]);
    expect(atServers(told)).toBe(9);
    const leaves = told.only('hop').filter(({ leg }) => leg === Leg.cdnToBalancer);
    // The first goes alone; when its answer comes, the other eight go together.
    expect(new Set(leaves.map(({ atUs }) => atUs)).size).toBe(2);
    expect(leaves.filter(({ atUs }) => atUs === leaves[1]?.atUs)).toHaveLength(8);
  });

  it('waits only once for what may not be kept', () => {
    const clients = { ...rush(true).clients, publicShare: 0, thinkTime: [5, 5] };
    const told = run({ ...rush(true), clients }, 'central-store', 30);
    const joined = told
      .only('cacheAnswer')
      .filter(({ answer }) => answer === CacheAnswer.collapsed);
    expect(joined).toHaveLength(8);
    expect(told.only('attemptSent').length).toBeGreaterThan(20);
  });
});

describe('what is too old to stand in for anything', () => {
  it('is thrown away, so that the cache does not grow for ever', () => {
    const told = run(many({ maxAge: 5, staleIfError: 5, vary: 'cookie' }), 'central-store', 200);
    const stored = told.only('cacheStored').map(({ atUs }) => atUs);
    const last = stored.at(-1) ?? 0;
    const { size } = worldOf(told.simulation).cdn.kept;
    expect(size).toBeLessThanOrEqual(stored.filter((atUs) => atUs > last - seconds(10)).length);
    expect(stored.length).toBeGreaterThan(10 * size);
  });
});

describe('a page that may be kept again', () => {
  it('is waited for again', () => {
    // S1 is down when Ana leads: her answer sets a cookie and is not kept. Those of Ben and Cy are.
    const document = strollers({
      clients: { count: 3, firstRequestSpacing: 0, thinkTime: [12, 12] },
      cdn: { pages: 1, maxAge: 5, collapse: true },
    });
    const told = run(document, 'sticky', 60, [[8, 'stop-server', S1]]);
    const joinedAt = told
      .only('cacheAnswer')
      .filter(({ answer }) => answer === CacheAnswer.collapsed)
      .map(({ atUs }) => Math.round(atUs / seconds(1)));
    expect(joinedAt.slice(0, 4)).toEqual([0, 0, 15, 15]);
    expect(joinedAt.at(-1)).toBeGreaterThan(40);
  });
});

describe('without the CDN', () => {
  it('public pages are served by anybody who is asked, and need no session', () => {
    const document = strollers({ cdn: { on: false } });
    const told = run(document, 'in-memory', 30, [[8, 'wipe-store']]);
    expect(told.only('lookup')).toEqual([]);
    expect(told.errors()).toEqual([]);
    expect(told.only('attemptEnded').every(({ ending }) => ending === Ending.ok)).toBe(true);
    expect(told.only('cacheAnswer')).toEqual([]);
  });

  it('people want the same in the same order, whatever share of pages is public', () => {
    const actions = (publicShare: number) =>
      run({ clients: { count: 1, publicShare } }, 'jwt', 60)
        .only('attemptSent')
        .map(({ action }) => action);
    const few = actions(0);
    expect(few.length).toBeGreaterThan(5);
    expect(actions(70).slice(0, few.length - 2)).toEqual(few.slice(0, few.length - 2));
  });
});
