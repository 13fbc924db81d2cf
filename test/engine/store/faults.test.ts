/**
 * Goal: a store can fail in ways that feel different: slow, frozen, stopped, without its machine.
 * Method: one person's calls are followed to the microsecond; what was asked for before the failure is looked for after it.
 */
import { describe, expect, it } from 'vitest';
import { Cause, Leg, LookupResult, StoreRefusal, StoreVerb } from '../../../src/engine';
import { onePerson } from '../../support/onePerson';
import { run, seconds } from '../../support/scenarios';

const browse = onePerson('browse', { clients: { retryAfter: 60 } });

describe('every operation', () => {
  it('is recorded with what it is, for whom, and how long it waited', () => {
    const [read, touch] = run(browse, 'central-store', 10).only('storeOperation');
    expect([read?.verb, read?.server, read?.waitedUs]).toEqual([StoreVerb.read, 0, 0]);
    expect(touch?.verb).toBe(StoreVerb.touch);
    const crowd = {
      clients: { firstRequestSpacing: 0, thinkTime: [60, 60] },
      servers: { count: 6 },
    };
    const waited = run(crowd, 'central-store', 1.8).only('storeOperation');
    // Six calls at once, 0.1 s each.
    expect(waited.map(({ waitedUs }) => waitedUs)).toEqual(
      [0, 0.1, 0.2, 0.3, 0.4, 0.5].map(seconds),
    );
  });
});

describe('a slow store', () => {
  it('takes its factor longer, from the next operation on', () => {
    const told = run(browse, 'central-store', 10, [[1, 'slow-store']]);
    // 1.25 s at the store, 10 * 0.1 s in it, 0.25 s back.
    expect(told.only('lookup')[0]?.atUs).toBe(seconds(2.5));
    const restored = run(browse, 'central-store', 10, [
      [0.5, 'slow-store'],
      [1, 'restore-store-speed'],
    ]);
    expect(restored.only('lookup')[0]?.atUs).toBe(seconds(1.6));
  });
});

describe('a frozen store', () => {
  it('accepts calls, does nothing, and goes on exactly where it stood', () => {
    const told = run(browse, 'central-store', 10, [
      [1.3, 'freeze-store'],
      [2, 'unfreeze-store'],
    ]);
    // 0.05 s of the operation were left.
    expect(told.only('lookup')[0]).toMatchObject({
      atUs: seconds(2.3),
      result: LookupResult.found,
    });
    expect(told.only('hopLost')).toEqual([]);
  });

  it('finds afterwards what came in meanwhile', () => {
    const told = run(browse, 'central-store', 10, [
      [1, 'freeze-store'],
      [2, 'unfreeze-store'],
    ]);
    const [read] = told.only('storeOperation');
    expect([read?.atUs, read?.waitedUs]).toEqual([seconds(2), seconds(0.75)]);
  });

  it('is waited for until the timeout, unlike a stopped one', () => {
    const told = run(browse, 'central-store', 10, [[1, 'freeze-store']]);
    expect(told.only('lookup')[0]).toMatchObject({
      atUs: seconds(2.5),
      result: LookupResult.failed,
    });
    expect(told.only('sessionLost')).toEqual([]);
  });
});

describe('a stopped store', () => {
  it('refuses at once: the answer is there after one round trip, not after the timeout', () => {
    const told = run(browse, 'central-store', 10, [[0.5, 'stop-store']]);
    const [refused] = told.only('storeRefused');
    expect([refused?.atUs, refused?.why]).toEqual([seconds(1.5), StoreRefusal.refused]);
    expect(told.errors()[0]).toMatchObject({ status: 500, atUs: seconds(2.5) });
    expect(told.only('sessionLost')[0]).toMatchObject({ cause: Cause.crash, atUs: seconds(0.5) });
  });

  it('does not do what it had in hand, and says so', () => {
    // The write is at the store from 2.25 s to 2.35 s.
    const add = onePerson('add', { clients: { retryAfter: 60 } });
    const told = run(add, 'central-store', 10, [[2.3, 'stop-store']]);
    expect(told.only('copyPlaced').filter(({ atUs }) => atUs > 0)).toEqual([]);
    expect(told.only('storeRefused').map(({ atUs }) => atUs)).toEqual([seconds(2.55)]);
    // The worker's copy was the last one.
    expect(told.only('sessionLost')[0]?.atUs).toBe(seconds(2.55));
  });
});

describe('a store without its machine', () => {
  it('does not even refuse: servers wait until the timeout', () => {
    const told = run(browse, 'central-store', 10, [[0.5, 'crash-store-machine']]);
    expect(told.only('storeRefused')).toEqual([]);
    expect(told.only('lookup')[0]).toMatchObject({
      atUs: seconds(2.5),
      result: LookupResult.failed,
    });
    const lost = told.only('hopLost').map(({ leg }) => leg);
    expect(new Set(lost)).toEqual(new Set([Leg.serverToStore]));
    expect(lost.length - told.only('sentAgain').length).toBe(1);
  });

  it('answers again once it is started', () => {
    const told = run(
      { ...browse, store: { persistence: 'append-only', syncEvery: 0 } },
      'hybrid',
      30,
      [
        [0.5, 'crash-store-machine'],
        [5, 'start-store'],
      ],
    );
    expect(told.only('sessionLost')).toEqual([]);
    expect(told.only('cartLost')).toEqual([]);
    expect(told.simulation.accepts('start-store', 0)).toBe(false);
  });
});
