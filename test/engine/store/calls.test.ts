/**
 * Goal: how servers call the store decides what a request costs, what is overwritten and how long a failure is felt.
 * Method: calls are counted by verb; requests that overlap are made with a client that gives up early and tries again.
 */
import { describe, expect, it } from 'vitest';
import {
  Action,
  Cause,
  Leg,
  LookupResult,
  PlaceKind,
  StoreRefusal,
  StoreVerb,
} from '../../../src/engine';
import { onePerson } from '../../support/onePerson';
import { type ChangeAt, type Overrides, run, seconds } from '../../support/scenarios';

type Intent = 'browse' | 'add' | 'read' | 'checkout';
const verbs = (wants: Intent, store: Overrides, id: 'central-store' | 'hybrid') =>
  run(onePerson(wants, { store }), id, 10)
    .only('storeOperation')
    .map(({ verb }) => verb);

describe('a request', () => {
  const { read, write, touch, update } = StoreVerb;

  it('costs two operations, one read and one of another kind, where the store keeps the session', () => {
    const id = 'central-store';
    expect(verbs('browse', {}, id)).toEqual([read, touch]);
    expect(verbs('add', {}, id)).toEqual([read, write]);
    expect(verbs('browse', { savePolicy: 'always-write' }, id)).toEqual([read, write]);
    expect(verbs('add', { updates: 'per-item' }, id)).toEqual([read, update]);
    expect(verbs('browse', { updates: 'per-item' }, id)).toEqual([read, touch]);
    expect(verbs('browse', { savePolicy: 'no-touch' }, id)).toEqual([read]);
    expect(verbs('add', { savePolicy: 'no-touch' }, id)).toEqual([read, write]);
  });

  it('costs what its cart needs, where the store keeps only that', () => {
    const id = 'hybrid';
    expect(verbs('browse', {}, id)).toEqual([]);
    expect(verbs('add', {}, id)).toEqual([update]);
    expect(verbs('read', {}, id)).toEqual([read, touch]);
    expect(verbs('read', { savePolicy: 'always-write' }, id)).toEqual([read, write]);
    expect(verbs('read', { savePolicy: 'no-touch' }, id)).toEqual([read]);
    expect(verbs('checkout', {}, id)).toEqual([read, update]);
  });
});

/** A person who wants one item more, gives up after half a second and tries once again: two requests overlap. */
const impatient = (store: Overrides): Overrides =>
  onePerson('add', {
    clients: { timeout: 0.5, retryAfter: 0.1, tries: 2 },
    servers: { workers: 3 },
    store,
  });

describe('two overlapping changes', () => {
  const last = (store: Overrides, id: 'central-store' | 'hybrid') =>
    run(impatient(store), id, 20)
      .only('copyPlaced')
      .filter(({ place }) => place.kind === PlaceKind.store)
      .at(-1)?.items;

  it('of whole sessions: the last write wins; of single items: both stand', () => {
    expect(last({}, 'central-store')).toBe(2 + 1);
    expect(last({ updates: 'per-item' }, 'central-store')).toBe(2 + 2);
  });

  it('of carts on their own: both stand, whatever is set', () => {
    expect(last({}, 'hybrid')).toBe(2 + 2);
  });

  it('show what the store made of them', () => {
    const shop = onePerson('add', { store: { updates: 'per-item' } });
    const told = run(shop, 'central-store', 10);
    expect(told.only('clientBelief').at(-1)?.items).toBe(3);
  });

  it('cannot be of a session that is not there: its owner is logged out', () => {
    const shop = onePerson('add', { store: { updates: 'per-item' } });
    // Read at 1.35 s, wiped at 1.8 s, changed at 2.35 s. The worker's copy brings nothing back.
    const told = run(shop, 'central-store', 4, [[1.8, 'wipe-store']]);
    expect(told.only('attemptEnded').map(({ ending }) => ending)).toEqual([1]);
    expect(told.only('copyPlaced').every(({ atUs }) => atUs === 0)).toBe(true);
  });
});

describe('writing the session after every request', () => {
  /** How often the cart in the store became smaller although nobody checked out. */
  const setbacks = (savePolicy: string): number => {
    const shop: Overrides = {
      clients: {
        count: 1,
        timeout: 0.5,
        tries: 1,
        thinkTime: [0.1, 0.1],
        cartLimit: 200,
        browseWeight: 1,
        addWeight: 1,
        readWeight: 0,
        checkoutWeight: 0,
      },
      servers: { count: 2, workers: 8 },
      store: { savePolicy, operationTime: 0.01 },
    };
    const items = run(shop, 'central-store', 60)
      .only('copyPlaced')
      .map((copy) => copy.items);
    return items.filter((count, index) => count < (items[index - 1] ?? 0)).length;
  };

  it('overwrites what another request has changed meanwhile; a touch does not', () => {
    expect(setbacks('touch')).toBe(0);
    expect(setbacks('always-write')).toBeGreaterThan(3);
  });
});

describe('a store that is not told that a session was used', () => {
  /** Looks round every second, and every session expires after ten. */
  const active = (
    savePolicy: string,
    id: 'central-store' | 'hybrid' | 'sticky',
    done: readonly ChangeAt[] = [],
  ) =>
    run(
      onePerson('browse', {
        clients: { thinkTime: [1, 1] },
        sessions: { idleTimeout: 10 },
        store: { savePolicy },
      }),
      id,
      60,
      done,
    );

  const loginsIn = (told: ReturnType<typeof active>) =>
    told.only('attemptSent').filter(({ action }) => action === Action.login).length;

  it('throws out whoever is active, and whose session nobody changes', () => {
    const told = active('no-touch', 'central-store');
    const began = told.only('copyPlaced').find(({ place }) => place.kind === PlaceKind.store);
    const ended = told.only('sessionEnded')[0];
    expect((ended?.atUs ?? 0) - (began?.atUs ?? 0)).toBe(seconds(10));
    expect(loginsIn(told)).toBeGreaterThan(2);
    // As with a token that runs out: what ends on time is not lost.
    expect(told.only('sessionLost')).toHaveLength(0);
  });

  it('has no part in it that it was out of reach: nothing that was tried would have kept the session', () => {
    const away: readonly ChangeAt[] = [
      [4.5, 'make-store-unreachable'],
      [25, 'make-store-reachable'],
    ];
    const told = active('no-touch', 'central-store', away);
    expect(told.errors().length).toBeGreaterThan(1);
    expect(told.only('sessionEnded')[0]?.atUs).toBe(seconds(10));
    expect(told.only('sessionLost')).toHaveLength(0);
    // Where it is told, the very same outage has cost the session.
    const touched = active('touch', 'central-store', away).only('sessionLost');
    expect(touched.map(({ cause }) => cause)).toEqual([Cause.outOfReach]);
  });

  it('lets a cart that is kept by person expire as well, while its owner looks at it', () => {
    const looked = (savePolicy: string) =>
      run(
        onePerson('read', {
          clients: { thinkTime: [1, 1] },
          sessions: { cartTimeout: 10 },
          store: { savePolicy },
        }),
        'hybrid',
        30,
      );
    expect(looked('touch').only('cartLost')).toHaveLength(0);
    const told = looked('no-touch');
    expect(told.only('cartLost').map(({ cause }) => cause)).toEqual([Cause.idle]);
    expect(told.only('sessionEnded')).toHaveLength(0);
  });

  it('throws out nobody where it is told, nor where no store keeps the session', () => {
    for (const [policy, id] of [
      ['touch', 'central-store'],
      ['always-write', 'central-store'],
      ['no-touch', 'sticky'],
      ['no-touch', 'hybrid'],
    ] as const) {
      const told = active(policy, id);
      expect(told.only('sessionEnded'), `${policy} ${id}`).toHaveLength(0);
      expect(loginsIn(told), `${policy} ${id}`).toBe(0);
    }
  });
});

describe('connections', () => {
  const shop = (connections: number, timeout = 10): Overrides => ({
    clients: { count: 4, firstRequestSpacing: 0, thinkTime: [60, 60], browseWeight: 1 },
    servers: { count: 1, workers: 4 },
    store: { connections, timeout },
  });
  const left = (connections: number) =>
    run(shop(connections), 'central-store', 3)
      .only('hop')
      .filter(({ leg, atUs }) => leg === Leg.serverToStore && atUs < seconds(3))
      .map(({ atUs }) => atUs)
      .slice(0, 4);

  it('let calls wait in the server for a reply to an older one', () => {
    expect(left(0)).toEqual([1, 1, 1, 1].map(seconds));
    expect(left(1)).toEqual([1, 1.6, 2.2, 2.8].map(seconds));
    // Two at a time: the second of each pair also waits for the store.
    expect(left(2)).toEqual([1, 1, 1.6, 1.7].map(seconds));
  });

  it('are waited for within the timeout', () => {
    const told = run(shop(1, 1), 'central-store', 3);
    const lookups = told.only('lookup').map(({ result, atUs }) => [result, atUs]);
    expect(lookups.slice(0, 4)).toEqual([
      [LookupResult.found, seconds(1.6)],
      // The second call left at 1.6 s; the third and the fourth never did.
      ...[2, 2, 2].map((atS) => [LookupResult.failed, seconds(atS)]),
    ]);
  });
});

describe('failing fast', () => {
  const shop = (failFast: number): Overrides =>
    onePerson('browse', { clients: { retryAfter: 1, tries: 100 }, store: { failFast } });
  const waits = (failFast: number) => {
    const told = run(shop(failFast), 'central-store', 14, [[0.5, 'make-store-unreachable']]);
    const sent = told.only('attemptSent').map(({ atUs }) => atUs);
    return told.errors().map(({ atUs }, index) => atUs - (sent[index] as number));
  };

  it('spares the timeout after the first call that failed, and tries again later', () => {
    // Two seconds of hops; the timeout is 1.5 s. 4 s after the failure at 2.5 s the store is asked again.
    expect(waits(0)).toEqual([3.5, 3.5, 3.5].map(seconds));
    expect(waits(4)).toEqual([3.5, 2, 3.5, 2].map(seconds));
  });

  it('is said so', () => {
    const told = run(shop(60), 'central-store', 20, [[0.5, 'make-store-unreachable']]);
    const why = told.only('storeRefused').map((one) => one.why);
    expect(why.length).toBeGreaterThan(3);
    expect(new Set(why)).toEqual(new Set([StoreRefusal.failFast]));
    expect(told.only('hopLost').length - told.only('sentAgain').length).toBe(1);
  });

  it('is forgotten by a new process', () => {
    const told = run({ ...shop(600), servers: { count: 1 } }, 'central-store', 40, [
      [0.5, 'make-store-unreachable'],
      [5, 'make-store-reachable'],
      [8, 'stop-server', 0],
      [9, 'start-server', 0],
    ]);
    expect(told.only('attemptEnded').at(-1)?.ending).toBe(0);
  });
});
