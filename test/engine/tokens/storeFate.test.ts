/**
 * Goal: what the store keeps about revoked sessions shares the store's fate: its disk, its replica, its end.
 * Method: a ban at 8 s, and something that happens to the store afterwards; who is still served is read off the trace.
 */
import { describe, expect, it } from 'vitest';
import { PlaceKind } from '../../../src/engine';
import { type ChangeAt, run, seconds } from '../../support/scenarios';

const BEN = 1;
const BAN: ChangeAt = [8, 'ban-client', BEN];
const CRASH: readonly ChangeAt[] = [
  [9.5, 'stop-store', 0],
  [10, 'start-store', 0],
];

/** How long after the ban somebody was served last, in seconds; 0: never. */
const servedFor = (store: object, interventions: readonly ChangeAt[]) => {
  const told = run({ store, token: { denylist: 'store' } }, 'jwt', 60, [BAN, ...interventions]);
  const since = told.only('acceptedAfterRevocation').map(({ sinceUs }) => sinceUs);
  return Math.max(0, ...since) / 1e6;
};

describe('the denylist', () => {
  it('is kept by a store that saves every change, and by one that never stops', () => {
    expect(servedFor({}, [])).toBeLessThan(5);
    expect(servedFor({ persistence: 'append-only', syncEvery: 0 }, CRASH)).toBeLessThan(5);
  });

  it('is lost with a store that saves nothing, and with its contents', () => {
    expect(servedFor({ persistence: 'none' }, CRASH)).toBeGreaterThan(20);
    expect(servedFor({}, [[9.5, 'wipe-store', 0]])).toBeGreaterThan(20);
  });
});

describe('a ban that finds the store stopped', () => {
  it('is told to it as soon as it is back', () => {
    const told = run({ store: { persistence: 'append-only' } }, 'central-store', 60, [
      [7, 'stop-store', 0],
      BAN,
      [12, 'start-store', 0],
    ]);
    const removed = told
      .only('copyRemoved')
      .filter(({ place, atUs }) => place.kind === PlaceKind.store && atUs > seconds(12));
    expect(removed.length).toBe(1);
  });
});

describe('a session that is removed from the store', () => {
  it('is removed from the replica too, after the lag, and the others stay', () => {
    const told = run({ store: { replica: true, replicaLag: 2 } }, 'central-store', 20, [BAN]);
    const removed = told.only('copyRemoved').map(({ place, atUs }) => [place.kind, atUs]);
    expect(removed.map(([kind]) => kind)).toEqual([PlaceKind.store, PlaceKind.replica]);
    expect((removed[1]?.[1] ?? 0) - (removed[0]?.[1] ?? 0)).toBe(seconds(2));
  });

  it('does not come back from disk once that has been written', () => {
    const store = { persistence: 'append-only', syncEvery: 0 };
    const told = run({ store }, 'central-store', 60, [BAN, ...CRASH]);
    const [revoked] = told.only('revoked');
    const placed = told
      .only('copyPlaced')
      .filter(({ session, atUs }) => session === revoked?.session && atUs > seconds(9));
    expect(placed).toEqual([]);
  });
});
