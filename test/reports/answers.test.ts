/**
 * Goal: an answer of success is one to somebody who got what was wanted, and a loss has a cause.
 * Method: the reported scenarios, and small ones of the same kind.
 */
import { describe, expect, it } from 'vitest';
import { Action, Cause, Ending } from '../../src/engine';
import { onePerson } from '../support/onePerson';
import { type ChangeAt, run, seconds } from '../support/scenarios';
import tooSlow from './key-replay-too-slow.json';
import nothingOrdered from './nothing-ordered.json';
import { runReport } from './reported';

describe('a checkout whose answer was lost, asked for again', () => {
  it.each(['sticky', 'central-store', 'hybrid'] as const)(
    'is told that it failed, although the order stands, where the cart is kept by the shop: %s',
    (id) => {
      const told = runReport(nothingOrdered, 3, id);
      expect(told.only('orderPlaced')).toHaveLength(1);
      const ends = told.only('attemptEnded').map(({ status, ending }) => [status, ending]);
      expect(ends).toEqual([
        [0, Ending.timedOut],
        [422, Ending.error],
      ]);
      expect(told.only('nothingDone').map(({ action }) => action)).toEqual([Action.checkout]);
      expect(told.simulation.metric('actions-fulfilled')).toBe(0);
    },
  );

  it('is a second order where the cart is in the token', () => {
    const told = runReport(nothingOrdered, 3, 'jwt');
    expect(told.only('attemptEnded').at(-1)?.status).toBe(200);
    expect(told.only('duplicateOrder')).toHaveLength(1);
    expect(told.simulation.metric('actions-fulfilled')).toBe(1);
  });
});

describe('an item for a full cart', () => {
  it('is answered, and not what was wanted', () => {
    const { clients } = onePerson('add');
    const told = run(
      { ...onePerson('add'), clients: { ...(clients as object), cartLimit: 2 } },
      'sticky',
      10,
    );
    expect(told.only('attemptEnded')[0]).toMatchObject({ status: 200, fulfils: false });
    expect(told.only('nothingDone')).toHaveLength(1);
  });
});

describe('a charge that takes longer than the balancer waits', () => {
  it.each(['orders-database', 'session-store'])(
    'is replayed at once from the record, with keys in the %s',
    (keyPlace) => {
      const orders = { ...tooSlow.orders, keyPlace };
      const told = runReport({ ...tooSlow, orders }, 120);
      expect(told.simulation.metric('actions-fulfilled')).toBeGreaterThan(0.97);
      expect(told.only('duplicateOrder')).toEqual([]);
      const replayed = new Set(
        told
          .only('keyAnswer')
          .filter(({ answer }) => answer === 1)
          .map(({ attempt }) => attempt),
      );
      expect(replayed.size).toBeGreaterThan(100);
      const took = told
        .only('requestTimed')
        .filter(({ attempt }) => replayed.has(attempt))
        .map(({ tookUs }) => tookUs);
      // 0.08 s of network to the balancer, and no charge.
      expect(Math.max(...took)).toBeLessThan(seconds(0.2));
    },
  );
});

describe('a login loop', () => {
  it('serves hardly anybody, and no metric says that all is well', () => {
    const told = run({ servers: { count: 12 }, balancer: { policy: 'random' } }, 'in-memory', 60);
    expect(told.errors()).toEqual([]);
    expect(told.simulation.metric('actions-fulfilled')).toBeLessThan(0.7);
    expect(told.simulation.metric('availability')).toBeLessThan(0.8);
  });
});

describe('a session that dies of age', () => {
  /** Ana makes a request every three seconds; her session lives for eight without one. */
  const ana = (idleTimeout: number, thinkTime = 3) => ({
    ...onePerson('read', {
      clients: { thinkTime: [thinkTime, thinkTime], tries: 100, retryAfter: 1 },
    }),
    sessions: { idleTimeout },
    store: { timeout: 1.5 },
  });
  const outage: readonly ChangeAt[] = [
    [6, 'make-store-unreachable'],
    [25, 'make-store-reachable'],
  ];

  it('is lost, with its cart, if its owner has been trying in vain', () => {
    const told = run(ana(8), 'central-store', 40, outage);
    expect(told.only('sessionLost').map(({ cause }) => cause)).toEqual([Cause.outOfReach]);
    expect(told.only('cartLost')).toHaveLength(1);
    expect(told.only('sessionEnded')).toEqual([]);
    expect(told.people('forcedLogin')).toEqual(['Ana']);
  });

  it('is lost, too, where it is the people who are cut off', () => {
    const told = run(ana(8), 'sticky', 60, [
      [6, 'cut-people'],
      [30, 'mend-people'],
    ]);
    expect(told.only('sessionLost').map(({ cause }) => cause)).toEqual([Cause.outOfReach]);
  });

  it('has just ended if nobody wanted it', () => {
    const told = run(ana(8, 20), 'central-store', 40);
    expect(told.only('sessionEnded').map(({ cause }) => cause)).toContain(Cause.idle);
    expect(told.only('sessionLost')).toEqual([]);
  });

  it('is lost where a token could not be renewed in time, and has ended where none could be', () => {
    const cut: readonly ChangeAt[] = [
      [6, 'stop-balancer'],
      [30, 'start-balancer'],
    ];
    const tokens = (token: object) => run({ ...ana(600), token }, 'jwt', 50, cut);
    const sliding = tokens({ lifetime: 15, renewal: 'sliding' });
    expect(sliding.only('sessionLost').map(({ cause }) => cause)).toEqual([Cause.outOfReach]);
    const fixed = tokens({ lifetime: 15, renewal: 'fixed' });
    expect(fixed.only('sessionLost')).toEqual([]);
    expect(fixed.only('sessionEnded')[0]?.cause).toBe(Cause.tokenExpired);
  });
});
