/**
 * Goal: a key answers as the IETF draft says (400 missing, 409 in flight, 422 other contents, else the first answer
 * again), and is worth as much as the place it is kept in: only a record in one transaction with the order always
 * prevents a second one.
 * Method: the five answers one by one; then one person checks out with a token that goes on saying that the cart is
 * full, and the only server stops at chosen moments.
 */
import { describe, expect, it } from 'vitest';
import { Ending, KeyAnswer } from '../../../src/engine';
import {
  claimKey as claim,
  rememberKey as remember,
} from '../../../src/engine/model/orders/idempotency';
import type { Keys } from '../../../src/engine/model/state/idempotencyKeys';
import { onePerson } from '../../support/onePerson';
import { type ChangeAt, run, S1, scenario, seconds, type Told } from '../../support/scenarios';
import { createWorld } from '../../support/world';

const { executed, replayed, conflict, mismatch, missing } = KeyAnswer;

describe('a place that keeps keys', () => {
  const LOCK_US = seconds(3);
  const place = () => {
    const world = createWorld(scenario({ orders: { keyLifetime: 10 } }), 'jwt');
    const keys: Keys = new Map();
    const ask = (atS: number, key: number, print = 1) => {
      world.nowUs = seconds(atS);
      return claim(world, keys, { key, print, attemptId: 1, client: 0 }, LOCK_US);
    };
    return { world, keys, ask };
  };

  it('executes what is new, and answers the same again once that is done', () => {
    const { world, keys, ask } = place();
    expect([ask(0, 1), ask(0, 2)]).toEqual([executed, executed]);
    remember(world, keys, { key: 1, status: 200, cart: 7 });
    expect(ask(1, 1)).toBe(replayed);
    expect(keys.get(1)).toMatchObject({ status: 200, cart: 7 });
  });

  it('replays errors too', () => {
    const { world, keys, ask } = place();
    ask(0, 1);
    remember(world, keys, { key: 1, status: 500, cart: 0 });
    expect(ask(1, 1)).toBe(replayed);
  });

  it('sees a conflict in what is in flight, until its lock ends', () => {
    const { ask } = place();
    ask(0, 1);
    expect([ask(1, 1), ask(2.9, 1), ask(3, 1), ask(4, 1)]).toEqual([
      conflict,
      conflict,
      executed,
      conflict,
    ]);
  });

  it('refuses the same key for something else, done or not', () => {
    const { world, keys, ask } = place();
    ask(0, 1, 1);
    expect(ask(1, 1, 2)).toBe(mismatch);
    remember(world, keys, { key: 1, status: 200, cart: 0 });
    expect([ask(1, 1, 2), ask(1, 1, 1)]).toEqual([mismatch, replayed]);
  });

  it('forgets a key after its lifetime, and keeps no more than that', () => {
    const { world, keys, ask } = place();
    ask(0, 1);
    remember(world, keys, { key: 1, status: 200, cart: 0 });
    expect(ask(9.9, 1)).toBe(replayed);
    expect(ask(10, 1)).toBe(executed);
    ask(30, 2);
    expect([...keys.keys()]).toEqual([2]);
  });
});

type Place = 'off' | 'server-memory' | 'session-store' | 'orders-database';

const checkout = (place: Place, groups: Readonly<Record<string, object>> = {}) => {
  const { orders, ...others } = groups;
  const keys = place === 'off' ? {} : { idempotencyKeys: 'sent', keyPlace: place };
  return onePerson('checkout', { ...(others as object), orders: { ...keys, ...orders } });
};
const stopAt = (at: number): readonly ChangeAt[] => [
  [at, 'stop-server', S1],
  [at + 0.05, 'start-server', S1],
];
const answers = (told: Told) => told.only('keyAnswer').map(({ answer }) => answer);
const orders = (told: Told) => told.only('orderPlaced').length;
const duplicates = (told: Told) => told.simulation.metric('duplicate-orders');

describe('an answer that is lost after the commit', () => {
  // Verified 1.02, worked on until 1.42, committed 1.77, back 2.02.
  it('costs a second order without keys', () => {
    const told = run(checkout('off'), 'jwt', 20, stopAt(1.9));
    expect([orders(told), duplicates(told)]).toEqual([2, 1]);
    expect(answers(told)).toEqual([]);
  });

  it('costs nothing where key and order were recorded together', () => {
    // The key was looked up first, which took half a second.
    const told = run(checkout('orders-database'), 'jwt', 20, stopAt(2.4));
    expect([orders(told), duplicates(told)]).toEqual([1, 0]);
    expect(answers(told)).toEqual([executed, replayed]);
    // The first answer again: an empty cart.
    expect(told.only('attemptEnded').map(({ ending }) => ending)).toEqual([
      Ending.error,
      Ending.ok,
    ]);
    expect(told.only('clientBelief').at(-1)?.items).toBe(0);
  });

  it('is repeated even if nothing is left in the cart to order', () => {
    // Under central store the empty cart is saved by 3.45, and its reply is on its way at 3.6.
    const told = run(checkout('orders-database'), 'central-store', 20, stopAt(3.6));
    expect([orders(told), duplicates(told)]).toEqual([1, 0]);
    expect(answers(told)).toEqual([executed, replayed]);
  });

  it('costs a second order where the key died with the server', () => {
    const told = run(checkout('server-memory'), 'jwt', 20, stopAt(1.9));
    expect([orders(told), duplicates(told)]).toEqual([2, 1]);
    expect(answers(told)).toEqual([executed, executed]);
  });

  it('costs nothing while that server lives: only the message was lost', () => {
    const patient = { clients: { timeout: 2.2 } };
    const told = run(checkout('server-memory', patient), 'jwt', 20);
    expect([orders(told), duplicates(told)]).toEqual([1, 0]);
    expect(answers(told)).toEqual([executed, replayed]);
  });

  it('costs a second order where another server is asked, which knows nothing of the first', () => {
    const two = { clients: { timeout: 2.2 }, servers: { count: 2 } };
    const told = run(checkout('server-memory', two), 'jwt', 20);
    expect([orders(told), duplicates(told)]).toEqual([2, 1]);
  });
});

describe('keys in the session store', () => {
  // Claimed 1.37, back 1.62, worked on until 2.02, committed 2.37, back 2.62, recorded 2.97, back 3.22.
  it('leave a gap between effect and record: a crash in it leads to 409, and then to a second order', () => {
    const told = run(checkout('session-store', { clients: { tries: 9 } }), 'jwt', 20, stopAt(2.5));
    expect(answers(told)).toEqual([executed, conflict, executed]);
    expect([orders(told), duplicates(told)]).toEqual([2, 1]);
    expect(told.errors().map(({ status }) => status)).toEqual([502, 409]);
  });

  it('leave people to give up where the lock lasts longer than their patience', () => {
    const lasting = { orders: { keyLock: 60 } };
    const told = run(checkout('session-store', lasting), 'jwt', 20, stopAt(2.5));
    expect(answers(told)).toEqual([executed, conflict, conflict]);
    expect([orders(told), duplicates(told)]).toEqual([1, 0]);
  });

  it('prevent a second order once they are recorded, even on another server', () => {
    const two = { servers: { count: 2 } };
    const told = run(checkout('session-store', two), 'jwt', 20, [
      [3.1, 'stop-server', 0],
      [3.1, 'stop-server', 1],
      [3.2, 'start-server', 0],
      [3.2, 'start-server', 1],
    ]);
    expect(answers(told)).toEqual([executed, replayed]);
    expect([orders(told), duplicates(told)]).toEqual([1, 0]);
  });

  it('are gone with the store', () => {
    const told = run(checkout('session-store'), 'jwt', 20, [...stopAt(3.1), [3.5, 'wipe-store']]);
    expect([orders(told), duplicates(told)]).toEqual([2, 1]);
  });

  it('let nobody check out while the store is away, although nothing else needs it', () => {
    const told = run(checkout('session-store'), 'jwt', 20, [[0, 'make-store-unreachable']]);
    expect(told.errors().map(({ status }) => status)).toEqual([500, 500, 500]);
    expect(orders(told)).toBe(0);
  });
});

describe('two tries at the same time', () => {
  // The first one works from 1.02 on; the second one arrives at 2.7.
  const hasty = { clients: { timeout: 1.5, retryAfter: 0.2 }, servers: { serviceTime: 4 } };

  it('are two orders without keys', () => {
    const told = run(checkout('off', hasty), 'jwt', 20);
    expect(orders(told)).toBeGreaterThan(1);
  });

  it('conflict in the memory of one server', () => {
    const told = run(checkout('server-memory', hasty), 'jwt', 20);
    expect(answers(told)).toEqual([executed, conflict, conflict]);
    expect(orders(told)).toBe(1);
    expect(told.only('answered').map(({ status }) => status)).toEqual([409, 409, 200]);
  });

  it('conflict in the orders database while it works', () => {
    const slow = { ...hasty, servers: { workers: 4 }, orders: { operationTime: 4 } };
    const told = run(checkout('orders-database', slow), 'jwt', 20);
    expect(answers(told)).toEqual([executed, conflict, conflict]);
    expect(orders(told)).toBe(1);
  });
});

describe('a checkout', () => {
  it('without a key is refused where one is required, and not tried again', () => {
    const groups = { orders: { idempotencyKeys: 'required' }, clients: { sendsKey: false } };
    const told = run(checkout('orders-database', groups), 'jwt', 20);
    expect(answers(told)).toEqual([missing]);
    expect(told.errors().map(({ status }) => status)).toEqual([400]);
    expect(orders(told)).toBe(0);
    expect(told.only('attemptSent')).toHaveLength(1);
  });

  it('without a key goes through where one is only welcome', () => {
    const told = run(checkout('orders-database', { clients: { sendsKey: false } }), 'jwt', 20);
    expect([answers(told), orders(told)]).toEqual([[], 1]);
  });

  it('has a new key for every intent', () => {
    const often = { clients: { thinkTime: [1, 1], addWeight: 1, checkoutWeight: 1 } };
    const told = run(checkout('orders-database', often), 'jwt', 100);
    expect(orders(told)).toBeGreaterThan(5);
    expect(new Set(answers(told))).toEqual(new Set([executed]));
  });

  it('of another cart under the same key is refused: a tab has added something meanwhile', () => {
    const tabs = { count: 4, tabs: 3, timeout: 4, retryAfter: 0.2, tries: 9, thinkTime: [0, 1] };
    const told = run(
      {
        clients: { ...tabs, addWeight: 5, checkoutWeight: 5 },
        servers: { workers: 8 },
        orders: { idempotencyKeys: 'required' },
      },
      'central-store',
      120,
    );
    const refused = told.only('keyAnswer').filter(({ answer }) => answer === mismatch);
    expect(refused.length).toBeGreaterThan(0);
    expect(duplicates(told)).toBe(0);
  });
});
