/**
 * Goal: the session store is one more place that can be slow, far away, cut off or empty.
 * Method: single calls and small crowds are followed to the microsecond.
 */
import { describe, expect, it } from 'vitest';
import { Cause, Ending, Leg, LookupResult, PlaceKind } from '../../../src/engine';
import { onePerson } from '../../support/onePerson';
import { run, S1, seconds } from '../../support/scenarios';

describe('the session store', () => {
  it('performs one operation at a time, in order of arrival', () => {
    const shop = {
      clients: { firstRequestSpacing: 0, thinkTime: [60, 60], browseWeight: 1 },
      servers: { count: 6 },
    };
    const told = run(shop, 'central-store', 1.9);
    const found = told.only('lookup').filter(({ result }) => result === LookupResult.found);
    // All six calls arrive at 1.25 s; each takes 0.1 s; the reply travels for 0.25 s.
    expect(found.map(({ atUs }) => atUs)).toEqual([1.6, 1.7, 1.8, 1.9].map((at) => seconds(at)));
    expect(found.map(({ attempt }) => attempt)).toEqual([1, 2, 3, 4]);
    const waiting = told.only('storeLoad').map((load) => load.waiting);
    expect(Math.max(...waiting)).toBe(5);
  });

  it('is waited for no longer than the timeout: then 500, and the slot is free again', () => {
    const slow = onePerson('browse', {
      clients: { retryAfter: 60 },
      store: { operationTime: 2, timeout: 1.5 },
    });
    const told = run(slow, 'central-store', 10);
    const [lookup] = told.only('lookup');
    expect([lookup?.atUs, lookup?.result]).toEqual([seconds(1 + 1.5), LookupResult.failed]);
    expect(told.only('workEnded').map(({ atUs }) => atUs)).toEqual([seconds(2.5)]);
    expect(told.errors().map(({ status, atUs }) => [status, atUs])).toEqual([[500, seconds(3.5)]]);
    // The store does not know that nobody waits: it finishes, and replies.
    const replies = told.only('hop').filter(({ leg }) => leg === Leg.storeToServer);
    expect(replies.map(({ atUs }) => atUs)).toEqual([seconds(3.25)]);
  });

  it('does what it was told even if the server that asked has died since', () => {
    // 1.6 s: the cart is read; 2.0 s: the item is in it; 2.25 s: the write arrives; 2.35 s: it is done.
    const told = run(onePerson('add'), 'central-store', 10, [[2.1, 'stop-server', S1]]);
    const written = told.only('copyPlaced').filter(({ atUs }) => atUs > 0);
    expect(written.map(({ place, items, atUs }) => [place.kind, items, atUs])).toEqual([
      [PlaceKind.store, 3, seconds(2.35)],
    ]);
    expect(told.errors()[0]?.status).toBe(502);
    expect(told.people('sessionLost')).toEqual([]);
  });

  it('loses messages in both directions while it cannot be reached, and keeps what it has', () => {
    const told = run(onePerson('read'), 'central-store', 20, [
      [1.3, 'make-store-unreachable'],
      [6, 'make-store-reachable'],
    ]);
    // The first call had got through, but its reply did not, nor any of the next two transmissions; nor the second call.
    expect(told.only('hopLost').map(({ leg, atUs }) => [leg, atUs])).toEqual([
      [Leg.storeToServer, seconds(1.35)],
      [Leg.storeToServer, seconds(2.35)],
      [Leg.storeToServer, seconds(4.35)],
      [Leg.serverToStore, seconds(5.5)],
    ]);
    // The second call is sent again after the mend, at 6.5 s, and its reply comes 0.1 s too late.
    const endings = told.only('attemptEnded').map(({ ending }) => ending);
    expect(endings).toEqual([Ending.error, Ending.error, Ending.ok]);
    expect(told.people('sessionLost')).toEqual([]);
  });

  it('that is wiped takes a session with it as soon as no worker has a copy in hand', () => {
    // Read at 1.6 s; the worker puts its copy down when the touch is answered, at 2.6 s.
    const told = run(onePerson('browse'), 'central-store', 10, [[1.8, 'wipe-store']]);
    expect(told.only('sessionLost').map(({ cause, atUs }) => [cause, atUs])).toEqual([
      [Cause.wipe, seconds(2.6)],
    ]);
    expect(told.only('attemptEnded').map(({ ending }) => ending)).toEqual([Ending.ok]);
  });

  it('that is wiped gets a session back from a worker that saves it', () => {
    const told = run(onePerson('add'), 'central-store', 10, [[1.8, 'wipe-store']]);
    expect(told.only('sessionLost')).toEqual([]);
    expect(told.only('copyPlaced').at(-1)?.items).toBe(3);
  });

  it('is asked twice by every request: once to read, once to write or to touch', () => {
    for (const wants of ['browse', 'add', 'read'] as const) {
      const told = run(onePerson(wants), 'central-store', 10);
      const calls = told.only('hop').filter(({ leg }) => leg === Leg.serverToStore);
      expect([wants, calls.length]).toEqual([wants, 2]);
    }
  });

  it('is asked by nobody where the architecture does not use it', () => {
    for (const id of ['in-memory', 'sticky', 'jwt'] as const) {
      expect(run({}, id, 30).only('storeLoad')).toHaveLength(1);
    }
  });
});

describe('a hybrid person without the store', () => {
  const without = (wants: 'browse' | 'add' | 'read' | 'checkout') =>
    run(onePerson(wants, { clients: { retryAfter: 60 } }), 'hybrid', 10, [
      [0.1, 'make-store-unreachable'],
    ]);

  it('browses, and needs the cart for the rest', () => {
    expect(without('browse').errors()).toEqual([]);
    for (const wants of ['add', 'read', 'checkout'] as const) {
      expect(
        without(wants)
          .errors()
          .map(({ status }) => status),
      ).toEqual([500]);
    }
  });

  it('does not wait for the store where nobody needs the cart', () => {
    // Hops 2.0, verification 0.02, work 0.4.
    expect(without('browse').only('attemptEnded')[0]?.atUs).toBe(seconds(2.42));
  });

  it('loses the cart once, even if the answer that is under way still shows it', () => {
    const told = run(onePerson('read'), 'hybrid', 10, [[1.8, 'wipe-store']]);
    expect(told.only('clientBelief').at(-1)?.items).toBe(2);
    expect(told.only('cartLost').map(({ cause }) => cause)).toEqual([Cause.wipe]);
  });

  it('who logs in anew is shown no cart, not an empty one: what is there is not lost', () => {
    const shop = onePerson('browse', {
      clients: { thinkTime: [6, 6] },
      token: { lifetime: 5 },
    });
    const told = run(shop, 'hybrid', 60, [
      [4, 'make-store-unreachable'],
      [30, 'make-store-reachable'],
    ]);
    expect(told.only('sessionEnded').length).toBeGreaterThan(1);
    expect(told.people('cartLost')).toEqual([]);
    expect(told.only('clientBelief').every(({ items }) => items === 2 || items === 0)).toBe(true);
    expect(told.only('clientBelief').at(-1)?.items).toBe(2);
  });
});
