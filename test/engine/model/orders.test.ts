/**
 * Goal: an order stands once it is committed, whoever is still there to hear of it; a lost answer can cost a second one.
 * Method: one person checks out, and the only server stops at chosen moments between the commit and the answer.
 */
import { describe, expect, it } from 'vitest';
import { Action, type ArchitectureId } from '../../../src/engine';
import { onePerson } from '../../support/onePerson';
import { type ChangeAt, run, S1, seconds, type Told } from '../../support/scenarios';

const checkout = onePerson('checkout');

/** The server stops at an instant, and is back before its checks notice. */
const stopAt = (at: number): readonly ChangeAt[] => [
  [at, 'stop-server', S1],
  [at + 0.05, 'start-server', S1],
];
const orders = (told: Told) => told.only('orderPlaced').map(({ atUs }) => atUs / 1e6);
const play = (id: ArchitectureId, at: number) => run(checkout, id, 20, stopAt(at));

describe('an order', () => {
  it('is committed on the way, and empties the cart', () => {
    const told = run(checkout, 'sticky', 10);
    // At the server 1.0, worked on until 1.4, at the database 1.65, committed 1.75, back 2.0.
    expect(orders(told)).toEqual([1.75]);
    expect(told.only('orderPlaced')[0]?.items).toBe(2);
    expect(told.only('workEnded')[0]?.atUs).toBe(seconds(2));
    expect(told.only('clientBelief').at(-1)?.items).toBe(0);
    expect(told.people('cartLost')).toEqual([]);
  });

  it('takes as long as the database takes', () => {
    const told = run({ ...checkout, orders: { operationTime: 3 } }, 'sticky', 10);
    expect(orders(told)).toEqual([4.65]);
  });

  it('is not asked for by somebody whose cart seems empty', () => {
    const nothing = onePerson('checkout', { clients: { cartItems: [0, 0], thinkTime: [1, 1] } });
    const told = run(nothing, 'jwt', 20);
    expect(orders(told)).toEqual([]);
    expect(told.only('attemptSent').some(({ action }) => action === Action.checkout)).toBe(false);
    expect(told.simulation.metric('requests-ok')).toBeGreaterThan(4);
  });
});

describe('an answer that is lost after the commit', () => {
  it('gives a second order under jwt: the token still says that the cart is full', () => {
    // Verified 1.02, worked on until 1.42, committed 1.77, back 2.02; the server dies at 1.9.
    const told = play('jwt', 1.9);
    expect(told.errors().map(({ status }) => status)).toEqual([502]);
    expect(orders(told)).toHaveLength(2);
    expect(told.only('duplicateOrder')).toHaveLength(1);
    expect(told.people('cartLost')).toEqual([]);
    expect(told.people('sessionLost')).toEqual([]);
  });

  it('gives a second order under central store where the cart was not cleared yet', () => {
    // Read 1.6, worked on until 2.0, committed 2.35, back 2.6.
    const told = play('central-store', 2.5);
    expect(orders(told)).toHaveLength(2);
    expect(told.only('duplicateOrder')).toHaveLength(1);
  });

  it('gives no second order where the cart was cleared first, even after the server died', () => {
    // The write leaves at 2.6 and is done at 2.95; at 2.7 it is on its way, at 3.1 its reply is.
    for (const at of [2.7, 3.1]) {
      const told = play('central-store', at);
      // The cart is empty: its owner is told that nothing is ordered, although the order stands.
      expect(told.errors().map(({ status }) => status)).toEqual([502, 422]);
      expect(orders(told)).toHaveLength(1);
      expect(told.simulation.metric('duplicate-orders')).toBe(0);
      expect(told.people('cartLost')).toEqual([]);
    }
  });

  it('gives no second order under sticky: the cart has died with the server', () => {
    const told = play('sticky', 1.9);
    expect(orders(told)).toHaveLength(1);
    expect(told.simulation.metric('duplicate-orders')).toBe(0);
    // What was ordered is not lost; the session is.
    expect(told.people('cartLost')).toEqual([]);
    expect(told.people('sessionLost')).toEqual(['Ana']);
  });
});

describe('a server that dies before the commit', () => {
  it('leaves no order where the request had not left, and an order where it had', () => {
    expect(orders(play('sticky', 1.3))).toEqual([]);
    // The message is under way since 1.4: the database knows nothing of the death of its sender.
    const told = play('sticky', 1.5);
    expect(orders(told)).toEqual([1.75]);
    expect(told.errors().map(({ status }) => status)).toEqual([502]);
  });
});
