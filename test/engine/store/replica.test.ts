/**
 * Goal: a replica saves what it has heard of, and no more; when it takes over is a matter of waiting.
 * Method: confirmed writes are counted against rate times lag; failures of every kind, before and after the failover.
 */
import { describe, expect, it } from 'vitest';
import {
  Action,
  Cause,
  KeyAnswer,
  Leg,
  StoreCondition,
  StoreFlag,
  StoreVerb,
} from '../../../src/engine';
import { onePerson } from '../../support/onePerson';
import { type ChangeAt, type Overrides, run, seconds } from '../../support/scenarios';
import { worldOf } from '../../support/worldOf';

/** A shop in which everything but the session store is fast, and everybody changes the cart all the time. */
const writers = (store: Overrides): Overrides => ({
  clients: {
    count: 40,
    thinkTime: [0.5, 0.5],
    firstRequestSpacing: 0.02,
    cartLimit: 200,
    browseWeight: 0,
    addWeight: 1,
    readWeight: 0,
    checkoutWeight: 0,
  },
  servers: { count: 8, workers: 8, serviceTime: 0.001 },
  network: { clientBalancer: 0, balancerServer: 0.001, serverStore: 0 },
  store: { operationTime: 0.001, replica: true, failoverAfter: 6, ...store },
});

describe('a failover', () => {
  it.each([
    ['a stopped process', 'stop-store'],
    ['a lost machine', 'crash-store-machine'],
    ['a frozen process', 'freeze-store'],
    ['an unreachable store', 'make-store-unreachable'],
  ] as const)('comes when %s has been out for long enough, and nobody is logged out', (_, how) => {
    const told = run({ store: { replica: true } }, 'central-store', 40, [[10, how]]);
    expect(told.only('failover').map(({ atUs, copies }) => [atUs, copies])).toEqual([
      [seconds(16), 6],
    ]);
    expect(told.only('sessionLost')).toEqual([]);
    expect(told.errors().length).toBeGreaterThan(0);
    expect(told.errors().every(({ atUs }) => atUs < seconds(20))).toBe(true);
    const { condition, flags } = told.only('storeCondition').at(-1) ?? {};
    expect([condition, flags]).toEqual([StoreCondition.reachable, StoreFlag.failedOver]);
  });

  it('takes 30 s by default in the realistic world', () => {
    const told = run(
      { world: 'realistic', clients: { count: 20 }, store: { replica: true } },
      'central-store',
      60,
      [[10, 'stop-store']],
    );
    expect(told.only('failover').map(({ atUs }) => atUs)).toEqual([seconds(40)]);
  });

  it('does not come if the store is back in time', () => {
    const told = run({ store: { replica: true } }, 'central-store', 40, [
      [10, 'make-store-unreachable'],
      [15.9, 'make-store-reachable'],
      [20, 'freeze-store'],
      [25.9, 'unfreeze-store'],
    ]);
    expect(told.only('failover')).toEqual([]);
    expect(told.only('sessionLost')).toEqual([]);
  });
});

describe('confirmed writes', () => {
  const crash = (how: 'stop-store' | 'crash-store-machine'): readonly ChangeAt[] => [[10, how]];

  it.each([0.05, 0.2, 0.4])(
    'are lost with the machine at their rate times a lag of %s s',
    (replicaLag) => {
      const told = run(writers({ replicaLag }), 'central-store', 20, crash('crash-store-machine'));
      const writes = told
        .only('storeOperation')
        .filter(
          ({ verb, atUs }) => verb === StoreVerb.write && atUs < seconds(10) && atUs >= seconds(5),
        );
      const [failover] = told.only('failover');
      const expected = (writes.length / 5) * replicaLag;
      expect(expected).toBeGreaterThan(2);
      expect(Math.abs((failover?.lost as number) / expected - 1)).toBeLessThan(0.35);
    },
  );

  it('are not lost with the process: what it has sent arrives', () => {
    const told = run(writers({ replicaLag: 0.4 }), 'central-store', 20, crash('stop-store'));
    expect(told.only('failover')[0]?.lost).toBe(0);
  });

  it('are all lost that an isolated primary took after it was cut off', () => {
    // The write is there when the link breaks, from 2.65 s to 3.15 s: the store goes on with it.
    const shop = onePerson('add', {
      clients: { thinkTime: [60, 60], retryAfter: 60 },
      store: { replica: true, operationTime: 0.5, replicaLag: 0.1 },
    });
    const told = run(shop, 'central-store', 20, [[2.8, 'make-store-unreachable']]);
    expect(told.only('copyPlaced').filter(({ atUs }) => atUs === seconds(3.15))[0]?.items).toBe(3);
    expect(told.only('failover')[0]).toMatchObject({ copies: 1, lost: 1 });
    // The cart that the new primary has is the older one.
    expect(told.only('copyPlaced').at(-1)?.items).toBe(2);
  });

  it('reach the replica over a leg of their own, a lag later', () => {
    const told = run(onePerson('add', { store: { replica: true } }), 'central-store', 10);
    const [write] = told
      .only('copyPlaced')
      .filter(({ atUs, place }) => atUs > 0 && place.kind === 1);
    const [copy] = told
      .only('copyPlaced')
      .filter(({ atUs, place }) => atUs > 0 && place.kind === 3);
    expect((copy?.atUs as number) - (write?.atUs as number)).toBe(seconds(0.5));
    const hops = told.only('hop').filter(({ leg }) => leg === Leg.storeToReplica);
    expect(hops.map(({ atUs, durationUs }) => [atUs, durationUs])).toEqual([
      [write?.atUs, seconds(0.5)],
    ]);
  });
});

describe('a primary that saves nothing and restarts before the failover', () => {
  it('takes its replica along: everything is lost', () => {
    const told = run({ store: { replica: true, restartTime: 0.5 } }, 'central-store', 30, [
      [10, 'stop-store'],
      [11, 'start-store'],
    ]);
    expect(told.only('failover')).toEqual([]);
    const lost = told.only('sessionLost').filter(({ cause }) => cause === Cause.failover);
    const replaced = told.only('sessionLost').filter(({ cause }) => cause === Cause.replaced);
    expect(lost.length + replaced.length).toBe(6);
    // Ready at 11.5 s, and the replica follows half a second later.
    expect(lost[0]?.atUs).toBe(seconds(12));
  });

  it('is followed in peace if it has saved everything', () => {
    const store = { replica: true, restartTime: 0.5, persistence: 'append-only' };
    const told = run({ store }, 'central-store', 30, [
      [10, 'stop-store'],
      [11, 'start-store'],
    ]);
    expect(told.only('sessionLost')).toEqual([]);
  });
});

describe('the former primary', () => {
  it('comes back as an empty replica, gets everything, and can take over in its turn', () => {
    const told = run({ store: { replica: true } }, 'central-store', 60, [
      [10, 'crash-store-machine'],
      [20, 'start-store'],
      [30, 'crash-store-machine'],
    ]);
    expect(told.only('replicaCondition').map(({ condition, atUs }) => [condition, atUs])).toEqual([
      [0, 0],
      [1, 0],
      [2, seconds(16)],
      [0, seconds(20)],
      [1, seconds(21)],
      [2, seconds(36)],
    ]);
    expect(told.only('failover').map(({ copies }) => copies)).toEqual([6, 6]);
    expect(told.only('sessionLost')).toEqual([]);
  });

  it('is missed if it does not: the second failure is final', () => {
    const told = run({ store: { replica: true } }, 'central-store', 60, [
      [10, 'stop-store'],
      [30, 'stop-store'],
    ]);
    expect(told.only('failover')).toHaveLength(1);
    expect(told.only('sessionLost')).toHaveLength(6);
  });
});

describe('a wiped store', () => {
  it('wipes its replica too', () => {
    const told = run({ store: { replica: true } }, 'hybrid', 20, [[10, 'wipe-store']]);
    const { replica } = worldOf(told.simulation).store;
    expect(told.people('cartLost').length).toBeGreaterThan(3);
    expect(replica.table.entries.size).toBeLessThan(6);
  });
});

describe('what is kept beside the sessions', () => {
  it('reaches the replica too: a banned token stays banned after a failover', () => {
    const interventions: readonly ChangeAt[] = [
      [10, 'ban-client', 1],
      [14, 'crash-store-machine'],
    ];
    const accepted = (replicaLag: number) =>
      run(
        {
          clients: { thinkTime: [20, 20] },
          store: { replica: true, replicaLag },
          token: { denylist: 'store', lifetime: 300 },
        },
        'jwt',
        80,
        interventions,
      )
        .only('acceptedAfterRevocation')
        .filter(({ atUs }) => atUs > seconds(20));
    expect(accepted(1)).toEqual([]);
    // What it had not heard of by then, it does not know.
    expect(accepted(30).length).toBeGreaterThan(0);
  });

  it('lets a key be known after a failover: the same order is not placed twice', () => {
    const keyed = (replicaLag: number) =>
      onePerson('checkout', {
        clients: { timeout: 3, retryAfter: 8, tries: 5 },
        orders: { idempotencyKeys: 'sent', keyPlace: 'session-store' },
        network: { answerLoss: 100 },
        store: { replica: true, replicaLag, failoverAfter: 2 },
      });
    const answers = (replicaLag: number) =>
      run(keyed(replicaLag), 'jwt', 40, [
        [0.5, 'lose-answers'],
        [5, 'deliver-answers'],
        [6, 'crash-store-machine'],
      ])
        .only('keyAnswer')
        .map(({ answer }) => answer);
    expect(answers(0.5)).toEqual([KeyAnswer.executed, KeyAnswer.replayed]);
    expect(answers(30).slice(0, 2)).toEqual([KeyAnswer.executed, KeyAnswer.executed]);
  });

  it('is brought to a replica that has missed it, and forgotten there in time', () => {
    const told = run(
      {
        clients: { checkoutWeight: 10, count: 12, thinkTime: [0, 1] },
        store: { replica: true, replicaLag: 0.1 },
        orders: { idempotencyKeys: 'sent', keyPlace: 'session-store', keyLifetime: 10 },
      },
      'jwt',
      300,
      [
        [20, 'make-store-unreachable'],
        [22, 'make-store-reachable'],
      ],
    );
    const { store } = worldOf(told.simulation);
    expect(store.table.keys.size).toBeGreaterThan(3);
    const latest = [...store.table.keys.keys()].at(-3) as number;
    expect([...store.replica.table.keys.keys()]).toContain(latest);
    expect(store.replica.table.keys.size).toBeLessThanOrEqual(store.table.keys.size + 3);
  });

  it('is forgotten by a replica, too, where a commit was refused and nothing was done', () => {
    // Whoever gives up a commit that was made, and commits again with another key, finds no transfer there.
    const told = run(
      {
        workload: 'banking',
        clients: { thinkTime: [1, 2], retryUnsafe: true },
        orders: { idempotencyKeys: 'sent', keyPlace: 'session-store', keyLock: 3600 },
        store: { replica: true, replicaLag: 0.1 },
      },
      'sticky',
      60,
      [
        [10, 'lose-answers'],
        [40, 'deliver-answers'],
      ],
    );
    const byAttempt = new Map(told.only('attemptSent').map((one) => [one.attempt, one.action]));
    const refused = told
      .only('nothingDone')
      .filter(({ attempt }) => byAttempt.get(attempt) === Action.commit);
    expect(refused.length).toBeGreaterThan(0);
    const { store } = worldOf(told.simulation);
    const inFlight = [...store.replica.table.keys].filter(([, { status }]) => status === 0);
    for (const [key] of inFlight) expect([...store.table.keys.keys()]).toContain(key);
  });
});
