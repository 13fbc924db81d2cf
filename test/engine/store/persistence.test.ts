/**
 * Goal: what a restarted store still knows is decided by what it saved, and by whether its process or its machine died.
 * Method: the experiment of a redis server that is killed after 200 fresh logins, single people and single snapshots.
 */
import { describe, expect, it } from 'vitest';
import { Cause, Ending, StoreCondition } from '../../../src/engine';
import { onePerson } from '../../support/onePerson';
import { savingPhase } from '../../support/phases';
import { type ChangeAt, type Overrides, run, scenario, seconds } from '../../support/scenarios';
import { worldOf } from '../../support/worldOf';

const copies = (told: ReturnType<typeof run>): number =>
  worldOf(told.simulation).store.table.entries.size;

/** 200 people log in one after the other, 20 a second, and do nothing else. */
const fresh = (store: Overrides): Overrides => ({
  world: 'realistic',
  clients: {
    count: 200,
    loggedIn: false,
    firstRequestSpacing: 0.05,
    thinkTime: [3600, 3600],
    loginAfter: 600,
    browseWeight: 1,
    addWeight: 0,
    readWeight: 0,
    checkoutWeight: 0,
  },
  store,
});
/** Everybody is in after 10.3 s, and has browsed once. */
const killed = (how: 'stop-store' | 'crash-store-machine', atS = 15): readonly ChangeAt[] => [
  [atS, how],
  [atS + 1, 'start-store'],
];

describe('200 fresh sessions', () => {
  it.each([
    ['none', { persistence: 'none' }, 0],
    ['snapshots every 60 s', { persistence: 'snapshot' }, 0],
    ['append-only, synced every second', { persistence: 'append-only' }, 200],
    ['append-only, synced always', { persistence: 'append-only', syncEvery: 0 }, 200],
  ])('with persistence %s: kill -9 leaves what redis leaves', (_what, store, left) => {
    const told = run(fresh(store), 'central-store', 20, killed('stop-store'));
    expect(copies(told)).toBe(left);
    expect(told.only('sessionLost')).toHaveLength(200 - left);
    expect(told.only('sessionLost').every(({ cause }) => cause === Cause.crash)).toBe(true);
  });

  it('of a lost machine: only what was synced comes back, and with sync always everything', () => {
    // 20 logins a second are done about 0.28 s after they began: one second's are lost, but for the last 0.05 s.
    const interventions = killed('crash-store-machine', 7.95 + savingPhase());
    const everySecond = run(
      fresh({ persistence: 'append-only' }),
      'central-store',
      9.5,
      interventions,
    );
    const lost = everySecond.only('sessionLost').filter(({ cause }) => cause === Cause.crash);
    expect(lost.length).toBeGreaterThan(15);
    expect(lost.length).toBeLessThan(22);
    const always = { persistence: 'append-only', syncEvery: 0 };
    const told = run(fresh(always), 'central-store', 9.5, interventions);
    expect(told.only('sessionLost')).toEqual([]);
  });

  it('in snapshots: what was there at the last one comes back', () => {
    const store = { persistence: 'snapshot', snapshotEvery: 5 };
    const told = run(fresh(store), 'central-store', 9.5, killed('stop-store', 7));
    const [saved] = told.only('stateSaved');
    expect(saved?.atUs).toBe(Math.floor(seconds(5) * savingPhase()));
    expect(saved?.copies).toBeGreaterThan(20);
    const placed = told
      .only('copyPlaced')
      .filter(({ atUs }) => atUs === seconds(7 + 1 + 1))
      .map(({ session }) => session);
    expect(placed).toHaveLength(saved?.copies as number);
    // Those who came later have lost theirs at the crash.
    const lost = told.only('sessionLost').filter(({ atUs }) => atUs === seconds(7));
    expect(lost.length).toBeGreaterThan(30);
  });
});

describe('a session whose only copy is on disk', () => {
  const shop = onePerson('read', {
    clients: { thinkTime: [2, 2], retryAfter: 1, tries: 100 },
    store: { persistence: 'append-only' },
  });

  it('is not lost: its owner gets errors, and is served as before after the start', () => {
    const told = run(shop, 'central-store', 40, [
      [10, 'stop-store'],
      [20, 'start-store'],
    ]);
    expect(told.only('sessionLost')).toEqual([]);
    expect(told.only('forcedLogin')).toEqual([]);
    expect(told.errors().length).toBeGreaterThan(2);
    expect(told.errors().every(({ status }) => status === 500)).toBe(true);
    expect(told.only('clientBelief').at(-1)?.items).toBe(2);
    // The restart takes a second, and connections are refused until then.
    const refused = told.only('storeRefused').map(({ atUs }) => atUs);
    expect(refused.every((atUs) => atUs > seconds(10) && atUs < seconds(21.5))).toBe(true);
    const conditions = told.only('storeCondition').slice(-3);
    expect(conditions.map(({ condition, flags, atUs }) => [condition, flags, atUs])).toEqual([
      [StoreCondition.stopped, 0, seconds(10)],
      [StoreCondition.stopped, 4, seconds(20)],
      [StoreCondition.reachable, 0, seconds(21)],
    ]);
  });

  it('dies of age if nobody starts the store in time: its owner has been trying in vain', () => {
    const told = run({ ...shop, sessions: { idleTimeout: 15 } }, 'central-store', 60, [
      [10, 'stop-store'],
      [40, 'start-store'],
    ]);
    expect(told.only('sessionEnded')).toEqual([]);
    expect(told.only('sessionLost').map(({ cause }) => cause)).toEqual([Cause.outOfReach]);
  });

  it('dies with the disk when somebody wipes the store', () => {
    const told = run(shop, 'central-store', 40, [
      [10, 'stop-store'],
      [15, 'wipe-store'],
      [20, 'start-store'],
    ]);
    const [lost] = told.only('sessionLost');
    expect([lost?.cause, lost?.atUs]).toEqual([Cause.wipe, seconds(15)]);
  });
});

describe('a snapshot', () => {
  it('brings an older cart back', () => {
    const shop = onePerson('add', {
      clients: { thinkTime: [4, 4], retryAfter: 1, tries: 100 },
      store: { persistence: 'snapshot', snapshotEvery: 10 },
    });
    const told = run(shop, 'central-store', 40, [
      [19, 'stop-store'],
      [19.1, 'start-store'],
    ]);
    const before = told.only('clientBelief').filter(({ atUs }) => atUs < seconds(19));
    const saved = told.only('copyPlaced').filter(({ atUs }) => atUs <= seconds(10));
    const back = told.only('copyPlaced').find(({ atUs }) => atUs === seconds(20.1));
    expect(back?.items).toBe(saved.at(-1)?.items);
    expect(back?.items).toBeLessThan(before.at(-1)?.items as number);
    expect(told.only('sessionLost')).toEqual([]);
  });

  it('is not taken where nothing has changed, nor by a frozen process', () => {
    const shop = onePerson('browse', { store: { persistence: 'snapshot', snapshotEvery: 3 } });
    const once = run(shop, 'central-store', 60).only('stateSaved');
    const turn = Math.floor(seconds(3) * savingPhase());
    expect(once.map(({ atUs }) => atUs)).toEqual([turn + seconds(3)]);
    const frozen = run(shop, 'central-store', 60, [
      [2.9, 'freeze-store'],
      [13, 'unfreeze-store'],
    ]);
    const turns = [12, 15].map((after) => turn + seconds(after));
    expect(frozen.only('stateSaved').map(({ atUs }) => atUs)).toEqual([
      turns.find((atUs) => atUs > seconds(13)),
    ]);
  });
});

describe('the books', () => {
  it('know nothing of disks where nothing is saved', () => {
    const plain = scenario({ store: { persistence: 'none' } });
    const told = run(plain, 'central-store', 30);
    expect(worldOf(told.simulation).store.disk.saved.size).toBe(0);
    expect(told.only('attemptEnded').every(({ ending }) => ending === Ending.ok)).toBe(true);
  });
});
