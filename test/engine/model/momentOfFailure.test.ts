/**
 * Goal: whatever the moment of a failure, what is counted as lost is gone, and what is gone is counted.
 * Method: the same failure at every tenth of a second, held against what happens to people later.
 */
import { describe, expect, it } from 'vitest';
import { createSimulation } from '../../../src/engine';
import { run, S1, S2, scenario, seconds } from '../../support/scenarios';

const instants = Array.from({ length: 150 }, (_, tenth) => 5 + tenth / 10);

describe('a session that is counted as lost', () => {
  // A reply on its way carries a copy: the request behind it may save the session again after a wipe.
  it.each(['central-store', 'hybrid'] as const)('is never answered again (%s)', (architecture) => {
    for (const at of instants) {
      const { simulation } = run({}, architecture, at + 40, [[at, 'wipe-store']]);
      const lost = simulation.metric('sessions-lost');
      expect([at, simulation.metric('forced-logins')]).toEqual([at, lost]);
    }
  });
});

describe('a cart that is counted as lost', () => {
  it.each(['sticky', 'in-memory'] as const)('has not become an order (%s)', (architecture) => {
    for (const at of instants) {
      const told = run({}, architecture, at + 3, [
        [at, 'stop-server', S1],
        [at, 'stop-server', S2],
      ]);
      const lostAt = told.only('cartLost').filter(({ atUs }) => atUs === seconds(at));
      const ordered = told.only('orderPlaced').filter(({ atUs }) => atUs > seconds(at));
      for (const { client } of ordered) {
        expect([at, lostAt.some((record) => record.client === client)]).toEqual([at, false]);
      }
    }
  });
});

describe('a long queue of strangers', () => {
  it('is turned away one after the other, however long it is', () => {
    const plan = scenario({
      world: 'realistic',
      clients: { count: 5000, loginAfter: 0 },
      servers: { count: 1, workers: 1, queue: 10000, loginTime: 10 },
    });
    const history = [
      { atUs: 0, change: 'stop-server', target: 0 },
      { atUs: 1000, change: 'start-server', target: 0 },
    ] as const;
    const simulation = createSimulation(plan, { architecture: 'sticky', history });
    // Each of them is finished in the moment it is started: as a recursion this would overflow the stack.
    expect(() => simulation.advanceTo(seconds(120))).not.toThrow();
    expect(simulation.metric('errors')).toBeGreaterThan(1000);
  });
});

describe('an order that comes late', () => {
  it('is known as a duplicate, however late it is', () => {
    const busy = {
      clients: {
        count: 1,
        tries: 100,
        cartItems: [3, 3],
        thinkTime: [0.1, 0.1],
        browseWeight: 0,
        addWeight: 0,
        readWeight: 0,
        checkoutWeight: 1,
      },
    };
    const counts = [4, 60].map((thaw) =>
      run(busy, 'jwt', thaw + 20, [
        [0.9, 'freeze-server', S1],
        [0.9, 'freeze-server', S2],
        [0.9, 'freeze-server', 2],
        [12, 'add-server'],
        [thaw + 0.1, 'unfreeze-server', S1],
        [thaw + 0.1, 'unfreeze-server', S2],
        [thaw + 0.1, 'unfreeze-server', 2],
      ]),
    );
    for (const told of counts) {
      const orders = told.only('orderPlaced').length;
      expect(orders - told.only('duplicateOrder').length).toBe(1);
    }
    expect(counts[1]?.only('duplicateOrder').length).toBeGreaterThan(0);
  });
});

describe('a person', () => {
  const outage = {
    clients: { count: 1, tries: 3, retryAfter: 1, thinkTime: [7, 7] },
    servers: { count: 1 },
  };

  it('gives up an intent after the given number of failures, and has another one', () => {
    const told = run(outage, 'jwt', 60, [[0, 'stop-balancer']]);
    const actions = told.only('attemptSent').map(({ atUs }) => atUs);
    const gaps = actions.slice(1).map((atUs, index) => atUs - (actions[index] as number));
    // There and back takes a second; then a second until a retry, or a think time until the next intent.
    expect(gaps.slice(0, 6).map((gap) => gap / 1e6)).toEqual([2, 2, 8, 2, 2, 8]);
  });

  it('goes on with what still works when the store of a hybrid is away', () => {
    const { simulation } = run({}, 'hybrid', 120, [[5, 'make-store-unreachable']]);
    const central = run({}, 'central-store', 120, [[5, 'make-store-unreachable']]).simulation;
    expect(simulation.metric('requests-ok')).toBeGreaterThan(2 * central.metric('requests-ok'));
  });
});
