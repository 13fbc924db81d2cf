/**
 * Goal: a token that is renewed in time never runs out, and a refresh token renews it without a password.
 * Method: short lives and one person whose requests can be followed by hand.
 */
import { describe, expect, it } from 'vitest';
import { Action, Ending, PlaceKind } from '../../../src/engine';
import { onePerson } from '../../support/onePerson';
import { type ChangeAt, run, seconds, type Told } from '../../support/scenarios';

/** One request every 4.42 s (JWT): 2 s there and back, 0.42 s of work, 2 s of thinking. */
const browsing = (token: object) =>
  onePerson('browse', { clients: { thinkTime: [2, 2] }, token: token as never });

const placed = (told: Told) =>
  told
    .only('copyPlaced')
    .filter(({ place, atUs }) => place.kind === PlaceKind.pocket && atUs > 0)
    .map(({ atUs }) => atUs);

describe('a token of fixed life', () => {
  it('is never issued anew, and runs out', () => {
    const told = run(browsing({ lifetime: 10 }), 'jwt', 60);
    expect(told.only('sessionEnded').length).toBeGreaterThan(1);
    expect(placed(told).length).toBe(told.only('sessionEnded').length);
  });
});

describe('a sliding token', () => {
  it('is signed anew by the first request after half of its life', () => {
    const told = run(browsing({ lifetime: 10, renewal: 'sliding' }), 'jwt', 60);
    expect(told.only('sessionEnded')).toEqual([]);
    // Requests end at 2.42 s, 6.86 s with signing, 11.28 s, 15.72 s with signing: the second one is the first whose
    // work is done after 5 s; it is signed at 5.84 s, so the third finds it young and the fourth does not.
    const ended = told.only('attemptEnded').map(({ atUs }) => atUs);
    expect(ended.slice(0, 4)).toEqual([2.42, 6.86, 11.28, 15.72].map(seconds));
    expect(placed(told).slice(0, 2)).toEqual([ended[1], ended[3]]);
  });

  it('runs out for whoever stays away longer than its life', () => {
    const pausing = onePerson('browse', {
      clients: { thinkTime: [12, 12] },
      token: { lifetime: 10, renewal: 'sliding' },
    });
    expect(run(pausing, 'hybrid', 60).only('sessionEnded').length).toBeGreaterThan(1);
  });
});

describe('a refresh token', () => {
  const told = run(browsing({ lifetime: 10, refreshLifetime: 1000 }), 'jwt', 60);

  it('fetches a new token when the old one has run out, and nobody notices', () => {
    expect(told.only('tokenRefreshed').length).toBeGreaterThan(2);
    expect(told.only('sessionEnded')).toEqual([]);
    expect(told.only('forcedLogin')).toEqual([]);
    expect(told.people('cartLost')).toEqual([]);
    expect(told.only('clientStanding').filter(({ atUs }) => atUs > 0)).toEqual([]);
  });

  it('costs a look-up in the durable database, and no password work', () => {
    const refresh = told.only('attemptSent').find(({ action }) => action === Action.login);
    const own = <T extends { attempt: number }>(list: readonly T[]) =>
      list.find(({ attempt }) => attempt === refresh?.attempt);
    const from = own(told.only('workStarted'));
    const to = own(told.only('workEnded'));
    // 0.25 s there, 0.1 s in it, 0.25 s back, and 0.02 s to sign: a login would take 1.2 s.
    expect((to?.atUs ?? 0) - (from?.atUs ?? 0)).toBe(seconds(0.62));
    expect(own(told.only('attemptEnded'))?.ending).toBe(Ending.ok);
  });

  it('goes on with what was wanted', () => {
    const actions = told.only('attemptSent').map(({ action }) => action);
    const at = actions.indexOf(Action.login);
    expect(actions.slice(at - 1, at + 2)).toEqual([Action.browse, Action.login, Action.browse]);
  });

  it('runs out itself: then there is a login, and the session has ended by age', () => {
    const short = run(browsing({ lifetime: 10, refreshLifetime: 30 }), 'jwt', 120);
    const [ended] = short.only('sessionEnded');
    expect(ended?.atUs).toBeGreaterThan(seconds(30));
    expect(ended?.atUs).toBeLessThan(seconds(30 + 10 + 5));
    expect(short.only('sessionLost')).toEqual([]);
    expect(short.only('forcedLogin')).toEqual([]);
  });

  it('that is not used for its idle limit runs out, and one that is used lives to its end', () => {
    // Tokens for 10 s: somebody who asks every 4.42 s fetches a new one every 10 to 16 s.
    const told = (refreshIdle: number, refreshLifetime = 1000) =>
      run(browsing({ lifetime: 10, refreshLifetime, refreshIdle }), 'jwt', 300);
    const busy = told(20);
    expect(busy.only('tokenRefreshed').length).toBeGreaterThan(15);
    expect(busy.only('sessionEnded')).toEqual([]);
    const idle = told(5);
    expect(idle.only('tokenRefreshed')).toEqual([]);
    expect(idle.only('sessionEnded').length).toBeGreaterThan(5);
    expect(idle.only('sessionLost')).toEqual([]);
    // Use puts the idle limit off, and not the end: 100 s after each login.
    const ends = told(20, 100).only('sessionEnded');
    expect(ends.length).toBeGreaterThanOrEqual(2);
    expect(ends[0]?.atUs).toBeGreaterThan(seconds(100));
    expect(ends[0]?.atUs).toBeLessThan(seconds(100 + 10 + 5));
  });

  it('is not used twice for one request', () => {
    // Servers whose clocks are far apart turn down what another has just signed.
    const skewed = {
      servers: { clockSkew: 60 },
      token: { lifetime: 20, refreshLifetime: 1000 },
    };
    const fetched = new Set<number>();
    const actions = new Map<number, Action>();
    const twice = run(skewed, 'jwt', 120).records.flatMap((record) => {
      if (record.kind === 'tokenRefreshed') {
        const again = fetched.has(record.client);
        fetched.add(record.client);
        return again ? [record] : [];
      }
      // Until a page has come, a second refusal leads to the login page.
      const page = record.kind === 'attemptEnded' && record.ending === Ending.ok;
      if (page && actions.get(record.attempt) !== Action.login) fetched.delete(record.client);
      if (record.kind === 'attemptSent') actions.set(record.attempt, record.action);
      return [];
    });
    expect(fetched.size).toBeGreaterThan(0);
    expect(twice).toEqual([]);
  });

  it('that runs out on its way is refused by the note in the database', () => {
    // Turned down at 1 s, told at 2 s; the second request is at the server at 3 s, and the note is read at 3.6 s.
    const first = (refreshLifetime: number) =>
      run(browsing({ lifetime: 1, refreshLifetime }), 'jwt', 5).only('tokenRefreshed').length;
    expect(first(3.6)).toBe(0);
    expect(first(3.7)).toBe(1);
  });

  it('brings back the cart only from a token whose signature is accepted', () => {
    const reading = (interventions: readonly ChangeAt[]) => {
      const clients = { thinkTime: [6, 6] };
      const token = { lifetime: 10, refreshLifetime: 1000 };
      const told = run(onePerson('read', { clients, token }), 'jwt', 30, interventions);
      expect(told.only('tokenRefreshed').length).toBeGreaterThan(0);
      return told.only('clientBelief').at(-1)?.items;
    };
    expect(reading([])).toBe(2);
    expect(reading([[4, 'rotate-keys']])).toBe(0);
  });
});
