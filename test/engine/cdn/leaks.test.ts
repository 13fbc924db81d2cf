/**
 * Goal: somebody is shown another person's page exactly where a cache may keep it, and nobody has to say so anywhere.
 * Method: personal pages with max-age and without "private", under every architecture; then the same with each of the
 * things that would have helped.
 */
import { describe, expect, it } from 'vitest';
import { ARCHITECTURES, Cause, Ending } from '../../../src/engine';
import { run, S1, seconds } from '../../support/scenarios';
import { strollers } from '../../support/strollers';

/** Everybody looks at the own page, nothing else. */
const careless = (cdn: object = {}, clients: object = {}) =>
  strollers({
    clients: { publicShare: 0, ...clients },
    cdn: { personalPages: 'cacheable', maxAge: 10, ...cdn },
  });

describe('personal pages that say nothing about who may keep them', () => {
  it.each([
    ['in-memory', true],
    ['sticky', true],
    ['central-store', true],
    ['jwt', false],
    ['hybrid', false],
  ] as const)('under %s: leaked: %s', (id, leaked) => {
    const told = run(careless(), id, 40);
    expect(told.only('leaked').length > 0).toBe(leaked);
    expect(told.only('cacheStored').length > 0).toBe(leaked);
    for (const { client, owner } of told.only('leaked')) expect(client).not.toBe(owner);
  });

  it('show what was in the cart of the one who had asked', () => {
    const told = run(careless({}, { count: 3, cartItems: [1, 3] }), 'central-store', 8);
    const carts = told.only('copyPlaced').filter(({ atUs }) => atUs === 0);
    const items = (owner: number) => carts.find((one) => one.owner === owner)?.items;
    const [first] = told.only('leaked');
    expect(first).toBeDefined();
    const belief = told
      .only('clientBelief')
      .find(({ client, atUs }) => client === first?.client && atUs === first?.atUs);
    expect(belief?.items).toBe(items(first?.owner as number));
  });

  it('contradict what their reader believed of the own cart: that one counts as lost, once', () => {
    const told = run(careless({}, { cartItems: [2, 2] }), 'central-store', 60);
    const lost = told.only('cartLost');
    expect(lost.every(({ cause }) => cause === Cause.contradicted)).toBe(true);
    const leakedTo = new Set(told.only('leaked').map(({ client }) => client));
    expect(new Set(lost.map(({ client }) => client))).toEqual(leakedTo);
    expect(lost).toHaveLength(leakedTo.size);
    // It is only shown wrongly: the store has it still, and nobody is logged out.
    expect(told.only('copyRemoved')).toEqual([]);
    expect(told.people('sessionLost')).toEqual([]);
  });

  it.each([
    ['private', { personalPages: 'private' }],
    ['Vary: Cookie', { vary: 'cookie' }],
    ['a cache that passes cookies on', { honourCookies: true }],
    ['no freshness', { maxAge: 0 }],
  ])('are shown to nobody else with %s', (_what, cdn) => {
    for (const { id } of ARCHITECTURES) {
      expect(run(careless(cdn), id, 40).only('leaked')).toEqual([]);
    }
  });

  it('log people out who were not, where the kept page is the one to log in', () => {
    // S1 dies with Ana's session. Her next answer says "please log in", and sets a cookie: it is kept all the same,
    // and Ben gets it 0.6 s later.
    const clients = { count: 2, firstRequestSpacing: 5, thinkTime: [12, 12] };
    const told = run(careless({ maxAge: 5, storesSetCookie: true }, clients), 'sticky', 30, [
      [8, 'stop-server', S1],
    ]);
    const [ana, ben] = told
      .only('attemptEnded')
      .filter(({ ending }) => ending === Ending.notLoggedIn);
    expect([ana?.client, ana?.atUs]).toEqual([0, seconds(17.4)]);
    expect([ben?.client, ben?.atUs]).toEqual([1, seconds(18)]);
    // It is nobody's page, so nothing leaks; but Ben's session was there all the time.
    expect(told.only('leaked').filter(({ atUs }) => atUs > seconds(8))).toEqual([]);
    expect(told.only('copyRemoved').filter(({ session }) => session === 2)).toEqual([]);
    expect(told.people('forcedLogin')).toEqual(['Ana', 'Ben']);
  });
});

describe('a cookie that is kept with a public page', () => {
  /** How many of those who were never at S1 lost their session after it stopped. */
  const strayed = (storesSetCookie: boolean): number => {
    const document = strollers({
      clients: { count: 60, publicShare: 70, addWeight: 1, firstRequestSpacing: 0.05 },
      servers: { serviceTime: 0.05, workers: 8, queue: 50 },
      cdn: { pages: 10, maxAge: 8, collapse: true, storesSetCookie },
    });
    const told = run(document, 'sticky', 60, [[8, 'stop-server', S1]]);
    const lost = told.only('sessionLost').filter(({ client }) => client % 3 !== 0);
    return new Set(lost.map(({ client }) => client)).size;
  };

  it('is set for whoever gets the page', () => {
    // Ana's is the first request after S1 is down: her answer names another server; Ben, at S2, and Cy, at S3, get it too.
    const clients = { count: 3, firstRequestSpacing: 5, thinkTime: [12, 12] };
    const document = strollers({ clients, cdn: { pages: 1, maxAge: 8, storesSetCookie: true } });
    const told = run(document, 'sticky', 30, [[8, 'stop-server', S1]]);
    const cookies = told.only('clientCredential').filter(({ atUs }) => atUs > seconds(14));
    const [ana] = cookies.filter(({ client }) => client === 0);
    expect(ana?.affinity).toBeGreaterThan(1);
    const late = cookies.filter(({ client, atUs }) => client > 0 && atUs > (ana?.atUs ?? 0));
    expect(late).toHaveLength(2);
    expect(new Set(late.map(({ affinity }) => affinity))).toEqual(new Set([ana?.affinity]));
  });

  it('moves people away from servers that are well, and from the sessions there', () => {
    // When S1 is down, answers to those who were there carry a new cookie of the balancer.
    expect(strayed(false)).toBe(0);
    expect(strayed(true)).toBeGreaterThan(0);
  });
});
