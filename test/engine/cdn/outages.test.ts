/**
 * Goal: the CDN hides what it can, fails as itself when it fails, and never waits for ever.
 * Method: everything behind it is broken in turn; answers and their times are those of the settings.
 */
import { describe, expect, it } from 'vitest';
import { CacheAnswer, Ending, Leg } from '../../../src/engine';
import { onePerson } from '../../support/onePerson';
import { type ChangeAt, run, S1, S2, S3, seconds, type Told } from '../../support/scenarios';
import { strollers } from '../../support/strollers';

const ALL_DOWN: readonly ChangeAt[] = [
  [20, 'stop-server', S1],
  [20, 'stop-server', S2],
  [20, 'stop-server', S3],
];
const people = (cdn: object) =>
  strollers({ clients: { count: 8, publicShare: 50 }, cdn: { pages: 1, maxAge: 5, ...cdn } });

const after = (told: Told, second: number) =>
  told.only('attemptEnded').filter(({ atUs }) => atUs > seconds(second));
const share = (told: Told, second: number): number => {
  const ended = after(told, second);
  return ended.filter(({ ending }) => ending === Ending.ok).length / ended.length;
};

describe('when all servers are down', () => {
  it('public pages go on as long as old ones may stand in', () => {
    const without = run(people({}), 'sticky', 60, ALL_DOWN);
    const kept = run(people({ staleIfError: 60 }), 'sticky', 60, ALL_DOWN);
    expect(share(without, 30)).toBe(0);
    // Half of what people want is public; errors are tried again, so a little less than half of the answers.
    expect(share(kept, 30)).toBeGreaterThan(0.2);
    expect(share(kept, 30)).toBeLessThan(0.6);
    const stale = kept.only('cacheAnswer').filter(({ answer }) => answer === CacheAnswer.stale);
    expect(stale.length).toBeGreaterThan(10);
    expect(stale.every(({ atUs }) => atUs > seconds(20))).toBe(true);
  });

  it('and no longer', () => {
    const told = run(people({ staleIfError: 10 }), 'sticky', 60, ALL_DOWN);
    const [last] = told.only('cacheStored').slice(-1);
    const stale = told.only('cacheAnswer').filter(({ answer }) => answer === CacheAnswer.stale);
    expect(stale.length).toBeGreaterThan(3);
    for (const { atUs } of stale) expect(atUs).toBeLessThan((last?.atUs ?? 0) + seconds(15));
    expect(share(told, 40)).toBe(0);
  });

  it('those who wait for one fetch share the old page too', () => {
    const cdn = { staleIfError: 60, collapse: true };
    const told = run(people(cdn), 'sticky', 60, ALL_DOWN);
    expect(share(told, 30)).toBeGreaterThan(0.2);
  });
});

describe('when the balancer is stopped', () => {
  it('the CDN answers 502 for it', () => {
    const told = run(onePerson('add', { cdn: { on: true } }), 'sticky', 4, [
      [0.2, 'stop-balancer'],
    ]);
    // 0.25 s to the CDN, 0.5 s on, and back.
    expect(told.only('attemptEnded')[0]).toMatchObject({ status: 502, atUs: seconds(1.5) });
  });
});

describe('when nothing passes between CDN and balancer', () => {
  it('it waits for its timeout, then answers 504', () => {
    const told = run(onePerson('add', { cdn: { on: true, timeout: 3 } }), 'sticky', 9, [
      [0.2, 'cut-people'],
    ]);
    expect(told.only('attemptEnded')[0]).toMatchObject({ status: 504, atUs: seconds(3.5) });
  });

  it('an answer that comes later is for nobody', () => {
    const document = onePerson('add', { cdn: { on: true, timeout: 1 } });
    const told = run(document, 'sticky', 4.2);
    const [ended] = told.only('attemptEnded');
    expect(ended).toMatchObject({ status: 504, atUs: seconds(1.5) });
    expect(told.only('workEnded').length).toBeGreaterThan(0);
    const first = told.only('hop').filter(({ attempt }) => attempt === ended?.attempt);
    expect(first.some(({ leg }) => leg === Leg.balancerToCdn)).toBe(false);
  });

  it('a request of a connection that is closed by now goes no further than the balancer', () => {
    // 0.25 s to the CDN, 0.3 s of waiting; the request needs 0.5 s to the balancer.
    const told = run(onePerson('add', { cdn: { on: true, timeout: 0.3 } }), 'sticky', 1.5);
    expect(told.only('attemptEnded')[0]).toMatchObject({ status: 504, atUs: seconds(0.8) });
    expect(told.only('routed')).toEqual([]);
  });

  it('pages that are fresh go on', () => {
    const told = run(people({ maxAge: 100 }), 'sticky', 60, [[20, 'cut-people']]);
    const hits = told.only('cacheAnswer').filter(({ answer }) => answer === CacheAnswer.hit);
    expect(hits.filter(({ atUs }) => atUs > seconds(25)).length).toBeGreaterThan(5);
    expect(after(told, 30).some(({ ending }) => ending === Ending.ok)).toBe(true);
  });
});

describe('when the CDN stops', () => {
  it('nobody can connect, and the cache is empty when it is back', () => {
    const told = run(people({ maxAge: 100 }), 'sticky', 60, [
      [20, 'stop-cdn'],
      [30, 'start-cdn'],
    ]);
    const between = after(told, 22).filter(({ atUs }) => atUs < seconds(30));
    expect(between.length).toBeGreaterThan(5);
    expect(new Set(between.map(({ ending }) => ending))).toEqual(new Set([Ending.refused]));
    expect(told.only('cacheStored').some(({ atUs }) => atUs > seconds(30))).toBe(true);
    expect(share(told, 40)).toBe(1);
    expect(told.people('sessionLost')).toEqual([]);
  });

  it('cuts off who waits, while the server works on', () => {
    const document = onePerson('add', { cdn: { on: true } });
    const told = run(document, 'sticky', 5, [[1.3, 'stop-cdn']]);
    expect(told.only('attemptEnded')[0]).toMatchObject({
      ending: Ending.refused,
      atUs: seconds(1.55),
    });
    expect(told.only('copyPlaced').at(-1)?.items).toBe(3);
  });

  it('is nothing that can be done where there is none', () => {
    const told = run({}, 'sticky', 10, [
      [2, 'stop-cdn'],
      [3, 'purge-cdn'],
    ]);
    expect(told.only('change')).toEqual([]);
  });
});
