/**
 * Goal: who keeps whole sessions as copies loses what two tabs add at the same time; who hands out the live session
 * does not. Nothing says so: it follows from where the session is read and written.
 * Method: people add with two tabs, under every architecture, with nothing failing; then a frozen server goes on with
 * an older copy in hand.
 */
import { describe, expect, it } from 'vitest';
import { Action, type ArchitectureId, Cause } from '../../../src/engine';
import { compareLines } from '../../../src/engine/model/ledger/lostUpdates';
import { Attempt } from '../../../src/engine/model/state/attempt';
import { Trace } from '../../../src/engine/trace/trace';
import { onePerson } from '../../support/onePerson';
import { type ChangeAt, run, scenario, seconds, type Told } from '../../support/scenarios';
import { only, readTrace } from '../../support/trace';
import { createWorld } from '../../support/world';

const adding = (tabs: number, servers = 3) => ({
  clients: {
    tabs,
    thinkTime: [0, 2],
    addWeight: 8,
    browseWeight: 1,
    readWeight: 1,
    checkoutWeight: 0,
    cartLimit: 200,
  },
  servers: { count: servers, workers: 16 },
});
const lostItems = (told: Told) =>
  told.only('updateLost').reduce((sum, { items }) => sum + items, 0);
const shop = (id: ArchitectureId, tabs: number, servers?: number) =>
  lostItems(run(adding(tabs, servers), id, 120));

describe('two tabs that add', () => {
  it.each(['central-store', 'jwt', 'signed-cookie'] as const)('lose items under %s', (id) => {
    expect(shop(id, 2)).toBeGreaterThan(10);
  });

  it('lose nothing under hybrid: the store puts each item in by itself', () => {
    expect(shop('hybrid', 2)).toBe(0);
  });

  it('lose nothing under sticky: both change the live session', () => {
    expect(shop('sticky', 2)).toBe(0);
  });

  it('lose nothing in the memory of one server', () => {
    expect(shop('in-memory', 2, 1)).toBe(0);
  });

  it('find on the last page what was added and not lost', () => {
    const told = run(adding(2), 'central-store', 120);
    const page = told.only('clientBelief').filter(({ client }) => client === 0);
    const adds = new Set(
      told
        .only('attemptSent')
        .flatMap(({ attempt, action, client }) => (action === 2 && client === 0 ? [attempt] : [])),
    );
    const done = told
      .only('attemptEnded')
      .filter(({ attempt, ending }) => ending === 0 && adds.has(attempt)).length;
    const opening = page[0]?.items ?? 0;
    const lost = told
      .only('updateLost')
      .filter(({ client }) => client === 0)
      .reduce((sum, { items }) => sum + items, 0);
    // The latest adds may not have been looked at again.
    const onPage = page.at(-1)?.items ?? 0;
    expect(Math.abs(opening + done - lost - onPage)).toBeLessThanOrEqual(2);
  });
});

describe('two tabs that each begin a cart', () => {
  it('leave one of the two, and the other is contradicted by the later token', () => {
    const { clients, servers } = adding(2);
    const empty = { ...clients, cartItems: [0, 0], thinkTime: [0, 0] };
    const told = run({ clients: empty, servers }, 'jwt', 10);
    const causes = told.only('cartLost').map(({ cause }) => cause);
    expect(causes.length).toBeGreaterThan(0);
    expect(new Set(causes)).toEqual(new Set([Cause.contradicted]));
  });
});

describe('a page', () => {
  /** Somebody is told, when ten attempts have been sent, that line 5 is in cart 1. */
  function told() {
    const trace = new Trace(100);
    const world = createWorld(scenario(), 'central-store', trace);
    const client = world.client(0);
    const show = (id: number, cart: number, lines: number[], intent = 0) => {
      const attempt = new Attempt();
      Object.assign(attempt, { id, shownCart: cart, shownLines: lines, intent });
      if (intent !== 0) attempt.action = Action.add;
      compareLines(world, client, attempt);
      world.flush();
      return only(readTrace(trace), 'updateLost').map(({ items }) => items);
    };
    world.lastAttempt = 10;
    show(8, 1, [3, 5], 5);
    return show;
  }

  it('that was asked for later and does not show an item says that it is lost, once', () => {
    const show = told();
    expect(show(11, 1, [5])).toEqual([]);
    expect(show(12, 1, [])).toEqual([1]);
    expect(show(13, 1, [])).toEqual([1]);
  });

  it('that was asked for before says nothing, of this cart or another', () => {
    const show = told();
    expect(show(9, 1, [3])).toEqual([]);
    expect(show(10, 0, [])).toEqual([]);
    expect(show(11, 1, [3])).toEqual([1]);
  });

  it('of another cart ends the matter: that cart was ordered, or counts as lost', () => {
    const show = told();
    expect(show(11, 2, [])).toEqual([]);
    expect(show(12, 1, [])).toEqual([]);
  });
});

describe('one tab that adds', () => {
  it.each(['in-memory', 'sticky', 'central-store', 'jwt', 'hybrid'] as const)(
    'loses nothing under %s',
    (id) => {
      expect(shop(id, 1)).toBe(0);
    },
  );
});

describe('a copy that comes back late', () => {
  it('overwrites what was added since, under central store', () => {
    // Read by 1.6; frozen with the copy in hand; the other server serves the next tries.
    const patient = { timeout: 5, retryAfter: 0.1, tries: 9, thinkTime: [1, 1] };
    const plan = { ...onePerson('add', { clients: patient }), servers: { count: 2 } };
    const frozen = run(plan, 'central-store', 2).only('routed')[0]?.server ?? -1;
    const told = run(plan, 'central-store', 60, [
      [1.7, 'freeze-server', frozen],
      [30, 'unfreeze-server', frozen],
    ]);
    const lost = told.only('updateLost');
    expect(lost.length).toBeGreaterThan(0);
    expect(lost[0]?.atUs).toBeGreaterThan(seconds(30));
    expect(told.people('cartLost')).toEqual([]);
  });
});

describe('an older copy that is only read', () => {
  // One tab, no stickiness: the next request is often at a server that has not heard of the last one yet.
  const roaming = (weights: object, replicationLag: number) => ({
    clients: {
      count: 6,
      thinkTime: [0, 0.5],
      cartLimit: 200,
      browseWeight: 0,
      checkoutWeight: 0,
      ...weights,
    },
    sessions: { replication: 'all-to-all', replicationLag },
  });

  it('shows a page without the item, which is not lost: a later page has it again', () => {
    const told = run(roaming({ addWeight: 1, readWeight: 100 }, 6), 'in-memory', 300);
    const last = new Map<number, number>();
    const shrinks = told.only('clientBelief').filter(({ client, items }) => {
      const before = last.get(client) ?? 0;
      last.set(client, items);
      return items > 0 && items < before;
    });
    expect(shrinks.length).toBeGreaterThan(0);
    expect(told.only('updateLost')).toEqual([]);
  });

  it('loses it where it is changed: the change goes to everybody in place of the newer copy', () => {
    expect(
      lostItems(run(roaming({ addWeight: 1, readWeight: 0 }, 2), 'in-memory', 60)),
    ).toBeGreaterThan(5);
  });

  it('loses nothing when it comes from the replica, as long as the store has the item', () => {
    const shop = {
      clients: { count: 6, thinkTime: [0, 0.5], addWeight: 10, checkoutWeight: 0, cartLimit: 200 },
      store: { replica: true, replicaLag: 4, failoverAfter: 60, fallback: 'replica' },
    };
    const outage: readonly ChangeAt[] = [
      [20, 'make-store-unreachable'],
      [40, 'make-store-reachable'],
    ];
    const told = run({ ...shop, network: { retransmitAfter: 0 } }, 'central-store', 60, outage);
    expect(told.only('fallback').length).toBeGreaterThan(5);
    expect(told.only('updateLost')).toEqual([]);
    // A save that was held up, and was given up by its server, lands after the cut: over what is newer.
    expect(run(shop, 'central-store', 60, outage).only('updateLost').length).toBeGreaterThan(0);
  });
});
