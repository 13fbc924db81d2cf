/**
 * Goal: newcomers who come with a session from an earlier visit are as well off as if they had just logged in, wherever
 * the architecture keeps sessions, and have none where nobody could have logged in.
 * Method: a shop that people come to one by one is watched under every architecture, whole and with parts of it down.
 */
import { describe, expect, it } from 'vitest';
import { ARCHITECTURES, PlaceKind } from '../../../src/engine';
import { type ChangeAt, type Overrides, run } from '../../support/scenarios';

const IDS = ARCHITECTURES.map(({ id }) => id);

const returning = (clients: Overrides = {}): Overrides => ({
  world: 'realistic',
  clients: {
    count: 1,
    arrivalRate: 2,
    visitLength: 4,
    arriveLoggedIn: true,
    browseWeight: 1,
    addWeight: 0,
    readWeight: 1,
    checkoutWeight: 0,
    ...clients,
  },
  servers: { count: 3 },
});

function logins(
  id: (typeof IDS)[number],
  interventions: readonly ChangeAt[] = [],
  store: Overrides = {},
) {
  const { only } = run({ ...returning(), store }, id, 60, interventions);
  return only('attemptSent').filter(({ action }) => action === 0).length;
}

describe('newcomers with a session', () => {
  it.each(IDS.filter((id) => id !== 'in-memory'))('need no login under %s', (id) => {
    const { only } = run(returning(), id, 60);
    expect(only('clientArrived').length).toBeGreaterThan(60);
    expect(logins(id)).toBe(0);
    expect(only('sessionLost')).toEqual([]);
    expect(only('cartLost')).toEqual([]);
  });

  it('are in the memory of one server in turn without stickiness, and logged out by the others', () => {
    const { only } = run(returning({ visitLength: 1 }), 'in-memory', 200);
    const first = new Map<number, boolean>();
    for (const { client, ending } of only('attemptEnded')) {
      if (!first.has(client)) first.set(client, ending === 0);
    }
    const known = [...first.values()].filter(Boolean).length;
    // A third of about 400 people, within four standard errors.
    expect(Math.abs(known / first.size - 1 / 3)).toBeLessThan(4 * Math.sqrt(2 / 9 / first.size));
  });

  it('log in where no server is up when they come', () => {
    const interventions: readonly ChangeAt[] = [0, 1, 2].flatMap((server) => [
      [1, 'stop-server', server],
      [30, 'start-server', server],
    ]) as readonly ChangeAt[];
    for (const id of IDS) expect(logins(id, interventions)).toBeGreaterThan(20);
  });

  it('log in where the store is dead or has no room, and it is where sessions are', () => {
    const dead: readonly ChangeAt[] = [
      [1, 'stop-store'],
      [30, 'start-store'],
    ];
    expect(logins('central-store', dead)).toBeGreaterThan(20);
    expect(logins('jwt', dead)).toBe(0);
    expect(logins('central-store', [], { capacity: 3 })).toBeGreaterThan(20);
  });

  it('have a cookie as young as their coming, also where cookies must have been used of late', () => {
    const balancer = { cookieMaxIdle: 40 };
    const { only } = run({ ...returning(), balancer }, 'sticky', 300);
    expect(only('clientArrived').length).toBeGreaterThan(500);
    expect(only('sessionLost')).toEqual([]);
  });

  it('push others out of a full store, and out of its replica too', () => {
    const store = { replica: true, capacity: 20, eviction: 'least-recently-used' };
    const { only } = run({ ...returning(), store }, 'central-store', 60);
    const kept = (kind: number) => {
      const there = new Set<number>();
      const moves = [...only('copyPlaced'), ...only('copyRemoved')];
      moves.sort((one, other) => one.position - other.position);
      for (const { kind: what, place, session } of moves) {
        if (place.kind !== kind) continue;
        if (what === 'copyPlaced') there.add(session);
        else there.delete(session);
      }
      return there.size;
    };
    expect(kept(PlaceKind.store)).toBe(20);
    expect(kept(PlaceKind.replica)).toBe(20);
  });

  it('are known to the replica too', () => {
    const interventions: readonly ChangeAt[] = [[20, 'crash-store-machine']];
    const store = { replica: true, failoverAfter: 1, persistence: 'none' };
    expect(logins('central-store', interventions, store)).toBe(0);
  });
});
