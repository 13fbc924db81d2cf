/**
 * Goal: a full store fails in one of two ways, and which one is a setting: nobody can log in, or the idle are logged out.
 * Method: a store with room for fewer sessions than there are people; single people in a store that is exactly full.
 */
import { describe, expect, it } from 'vitest';
import { Action, Cause, PlaceKind, StoreRefusal, StoreVerb } from '../../../src/engine';
import { type Overrides, run, seconds } from '../../support/scenarios';
import { worldOf } from '../../support/worldOf';

/** Twelve people log in one after the other, three seconds apart; there is room for eight. */
const crowded = (store: Overrides, clients: Overrides = {}): Overrides => ({
  clients: {
    ...{ count: 12, loggedIn: false, firstRequestSpacing: 3, browseWeight: 1, addWeight: 0 },
    ...{ readWeight: 0, checkoutWeight: 0, tries: 3, retryAfter: 5, thinkTime: [20, 30] },
    ...clients,
  },
  store: { capacity: 8, ...store },
});

describe('a full store that refuses writes', () => {
  const told = run(crowded({ eviction: 'refuse-writes' }), 'central-store', 120);
  const login = new Set(
    told
      .only('attemptSent')
      .flatMap(({ action, attempt }) => (action === Action.login ? [attempt] : [])),
  );

  it('lets eight people in, and nobody after them', () => {
    const placed = told.only('copyPlaced').map(({ owner }) => owner);
    expect(new Set(placed).size).toBe(8);
    expect(told.errors().length).toBeGreaterThan(8);
    expect(told.errors().every(({ attempt, status }) => login.has(attempt) && status === 500)).toBe(
      true,
    );
    const refused = told.only('storeRefused');
    expect(refused.length).toBe(told.errors().length);
    expect(refused.every(({ why }) => why === StoreRefusal.full)).toBe(true);
  });

  it('goes on serving those who only read', () => {
    const fine = told
      .only('attemptEnded')
      .filter(({ ending, attempt }) => ending === 0 && !login.has(attempt));
    expect(new Set(fine.map(({ client }) => client)).size).toBe(8);
    expect(told.only('sessionLost')).toEqual([]);
  });

  it('takes no change of a session that it has either, as redis with noeviction', () => {
    const shop = { clients: { browseWeight: 0, addWeight: 1, readWeight: 0, checkoutWeight: 0 } };
    const full = run({ ...shop, store: { capacity: 6 } }, 'central-store', 20);
    expect(full.errors().length).toBeGreaterThan(5);
    expect(full.only('copyPlaced').every(({ atUs }) => atUs === 0)).toBe(true);
    expect(run({ ...shop, store: { capacity: 7 } }, 'central-store', 20).errors()).toEqual([]);
  });

  it('has let in as many before the run began as there was room for', () => {
    const opened = run({ store: { capacity: 4 } }, 'central-store', 0);
    expect(worldOf(opened.simulation).clients.map(({ mustLogIn }) => mustLogIn)).toEqual([
      ...[false, false, false, false],
      ...[true, true],
    ]);
  });
});

describe('a full store that drops what was used longest ago', () => {
  it('logs out those who were idle longest, and lets everybody in', () => {
    const shop = crowded({ eviction: 'least-recently-used' }, { thinkTime: [600, 600] });
    const told = run(shop, 'central-store', 60);
    expect(told.errors()).toEqual([]);
    const evicted = told.only('sessionLost');
    // Twelve came for eight places: the first four go, in the order in which they came.
    expect(evicted.map(({ client, cause }) => [client, cause])).toEqual(
      [0, 1, 2, 3].map((client) => [client, Cause.evicted]),
    );
  });

  it('spares those who have been there lately', () => {
    const shop = {
      clients: { count: 6, thinkTime: [4, 5], firstRequestSpacing: 0.5 },
      servers: { count: 6 },
    };
    const store = { capacity: 6, eviction: 'least-recently-used' };
    // Nobody new comes, so nobody has to go, whatever is written.
    expect(run({ ...shop, store }, 'central-store', 40).only('sessionLost')).toEqual([]);
  });

  it('keeps no more than it has room for', () => {
    const told = run(
      crowded({ eviction: 'least-recently-used', capacity: 3 }),
      'central-store',
      120,
    );
    const inStore = new Set<number>();
    for (const record of told.records) {
      if (record.kind === 'copyPlaced' && record.place.kind === PlaceKind.store)
        inStore.add(record.session);
      if (record.kind === 'copyRemoved' && record.place.kind === PlaceKind.store)
        inStore.delete(record.session);
      expect(inStore.size).toBeLessThanOrEqual(3);
    }
    expect(told.only('forcedLogin').length).toBeGreaterThan(3);
  });

  it('in a hybrid costs the cart and not the login', () => {
    const store = { capacity: 3, eviction: 'least-recently-used' };
    const told = run({ store }, 'hybrid', 60);
    expect(told.only('sessionLost')).toEqual([]);
    expect(told.only('cartLost').some(({ cause }) => cause === Cause.evicted)).toBe(true);
    expect(told.only('storeOperation').some(({ verb }) => verb === StoreVerb.touch)).toBe(true);
    expect(told.only('storeRefused')).toEqual([]);
    expect(told.only('forcedLogin')).toEqual([]);
    expect(told.records.at(-1)?.atUs).toBeLessThanOrEqual(seconds(60));
  });
});
