/**
 * Goal: a connection that stays open lives and dies with what is at its other end; a message is shown, waits where the
 * architecture keeps what changes, or is lost; and nothing of that is said by an architecture.
 * Method: six people under every architecture, with servers, balancer and store stopped; and their connections and
 * messages told apart by what the trace says of each.
 */
import { describe, expect, it } from 'vitest';
import {
  Action,
  ARCHITECTURES,
  ConnectionEnd,
  MessageEnd,
  PACKING,
  Standing,
} from '../../../src/engine';
import { anyCase } from '../../support/arbitraries';
import fc from '../../support/random';
import { type ChangeAt, type Overrides, run, S1, S2, scenario } from '../../support/scenarios';
import { RULES } from '../../support/traceRules';

const everywhere = ARCHITECTURES.map(({ id }) => id);
const AT_HOME = ['sticky', 'central-store', 'jwt', 'hybrid', 'signed-cookie'] as const;
/** Whoever loses a connection while idle is without one for half a minute. */
const AWAY = {
  count: 16,
  firstRequestSpacing: 0.3,
  reconnectAfter: 30,
  reconnectCap: 30,
  reconnectJitter: 0,
  thinkTime: [1, 2],
};
const CALM = { timeout: 60, tries: 5 };

const chat = (more: Overrides = {}) => scenario({ workload: 'messaging', ...more });

describe.each(everywhere)('messaging under %s', (id) => {
  const told = run(chat(), id, 40);

  it('asks for nothing but connections, messages, and logins', () => {
    const asked = new Set(told.only('attemptSent').map(({ action }) => action));
    const { login, connect, send, history } = Action;
    for (const one of [connect, send, history]) expect(asked).toContain(one);
    for (const one of asked) expect([login, connect, send, history]).toContain(one);
  });

  it('keeps no cart, and loses none', () => {
    expect(told.only('copyPlaced').every(({ items }) => items <= 0)).toBe(true);
    expect(told.only('cartLost')).toEqual([]);
    expect(told.only('clientBelief').every(({ items }) => items === 0)).toBe(true);
  });

  it('tries again until everybody is connected, after the balancer was away', () => {
    const done: readonly ChangeAt[] = [
      [12, 'stop-balancer'],
      [16, 'start-balancer'],
    ];
    const after = run(chat({ clients: CALM }), id, 16, done);
    const dropped = after.only('connectionClosed').filter(({ atUs }) => atUs === 12_000_000);
    expect(dropped.every(({ why }) => why === ConnectionEnd.balancerEnded)).toBe(true);
    const open = after.only('connectionOpened').length - after.only('connectionClosed').length;
    expect(open).toBe(0);
    const later = run(chat({ clients: CALM }), id, 60, done);
    expect(later.only('connectionOpened').some(({ atUs }) => atUs > 16_000_000)).toBe(true);
  });
});

describe('a connection', () => {
  it.each(AT_HOME)(
    'is authenticated by what %s has: nobody is connected who is not logged in',
    (id) => {
      const told = run(chat({ clients: { loggedIn: false } }), id, 30);
      const standings = new Map<number, number>();
      for (const one of told.records) {
        if (one.kind === 'clientStanding') standings.set(one.client, one.standing);
        if (one.kind === 'connectionOpened') {
          expect(standings.get(one.client)).toBe(Standing.loggedIn);
        }
      }
      expect(told.only('connectionOpened').length).toBeGreaterThan(4);
    },
  );

  it.each(AT_HOME)('ends with its server under %s, and with no other', (id) => {
    const told = run(chat(), id, 13, [[12, 'stop-server', S1]]);
    const before = told.only('connectionOpened').filter(({ atUs }) => atUs < 12_000_000);
    const ended = told.only('connectionClosed').filter(({ atUs }) => atUs >= 12_000_000);
    const toS1 = before.filter(({ server }) => server === S1).map(({ client }) => client);
    expect(toS1.length).toBeGreaterThan(0);
    expect(ended.map(({ client }) => client).sort()).toEqual(toS1.sort());
    expect(ended.every(({ why }) => why === ConnectionEnd.serverEnded)).toBe(true);
    expect(told.simulation.metric('connections-dropped')).toBe(toS1.length);
  });

  it('is closed by a server that leaves, once its last request is done', () => {
    const told = run(chat(), 'jwt', 30, [[12, 'remove-server', S2]]);
    const gone = told
      .only('serverCondition')
      .find(({ server, condition }) => server === S2 && condition === 4);
    const ended = told.only('connectionClosed').filter(({ server }) => server === S2);
    expect(ended.length).toBeGreaterThan(0);
    expect(new Set(ended.map(({ atUs }) => atUs))).toEqual(new Set([gone?.atUs]));
  });

  it('goes where its cookie says under Sticky, and where there are fewest with least connections', () => {
    const balancer = { policy: 'least-connections' };
    const told = run(
      chat({ balancer, clients: { count: 9, firstRequestSpacing: 5, thinkTime: [200, 300] } }),
      'jwt',
      60,
    );
    const open = new Map(
      told.only('connectionOpened').map(({ client, server }) => [client, server]),
    );
    const counts = [0, 1, 2].map((to) => [...open.values()].filter((one) => one === to).length);
    expect(counts).toEqual([3, 3, 3]);
    const sticky = run(chat(), 'sticky', 30);
    const routes = new Map(sticky.only('routed').map((one) => [one.attempt, one.reason]));
    for (const { attempt, action } of sticky.only('attemptSent')) {
      if (action === Action.connect) expect(routes.get(attempt)).toBe(1);
    }
  });

  it('is tried again after pauses that double, by chance longer or shorter, and at most the cap', () => {
    const pauses = (reconnectJitter: number) => {
      const clients = { count: 1, reconnectAfter: 1, reconnectCap: 4, reconnectJitter };
      const told = run(chat({ clients, network: { clientBalancer: 0 } }), 'jwt', 60, [
        [10, 'stop-balancer'],
      ]);
      const asked = told
        .only('attemptSent')
        .filter(({ action, atUs }) => action === Action.connect && atUs >= 10_000_000)
        .map(({ atUs }) => atUs / 1e6);
      return asked.map((at, index) => at - (asked[index - 1] ?? 10)).slice(1);
    };
    const [first, second, third, fourth] = pauses(0).map(
      (pause) => Math.round(pause * 1000) / 1000,
    );
    expect([first, second, third, fourth]).toEqual([2, 4, 4, 4]);
    const drawn = pauses(50).map((pause) => Math.round(pause * 1000) / 1000);
    expect(drawn[0]).toBeGreaterThanOrEqual(1);
    expect(drawn[0]).toBeLessThanOrEqual(3);
    expect(drawn[0]).not.toBe(2);
    expect(drawn[1]).toBeGreaterThanOrEqual(2);
    // Half of 8 is the cap: from there on chance makes nothing of it, as with Socket.IO.
    expect(new Set(drawn.slice(2))).toEqual(new Set([4]));
  });

  it('brings a message twice whose sender got no answer and sent it again, and not where nobody does', () => {
    const repeated = (retryUnsafe: boolean) => {
      const told = run(chat({ clients: { retryUnsafe } }), 'jwt', 60, [[12, 'lose-answers']]);
      const wanted = told
        .only('attemptSent')
        .filter(({ action, again }) => action === Action.send && !again);
      return told.only('messageTaken').length - wanted.length;
    };
    expect(repeated(true)).toBeGreaterThan(0);
    expect(repeated(false)).toBeLessThanOrEqual(0);
  });

  it('outlives the session behind it: it was asked for that when it was opened', () => {
    const told = run(chat(), 'central-store', 12, [[11.5, 'wipe-store']]);
    expect(told.only('sessionLost').length).toBeGreaterThan(0);
    expect(told.only('connectionClosed')).toEqual([]);
  });
});

describe('a message', () => {
  it.each(AT_HOME)('is shown at once under %s to whoever is connected', (id) => {
    const told = run(chat({ clients: { thinkTime: [8, 9] } }), id, 60);
    const from = 20_000_000;
    const taken = told.only('messageTaken').filter(({ atUs }) => atUs > from);
    const shown = told.only('messageShown').filter(({ atUs }) => atUs > from);
    expect(taken.length).toBeGreaterThan(8);
    const { clientBalancer, balancerServer } = told.simulation.scenario.network;
    const way = clientBalancer + balancerServer;
    const usual = shown.filter(({ tookUs }) => tookUs === way);
    expect(usual.length).toBeGreaterThan(shown.length - 3);
    expect(told.simulation.metric('messages-lost')).toBe(0);
  });

  /** Nobody is connected for a while, and messages come all the same: the balancer turns connections down. */
  const lost = (id: (typeof everywhere)[number], then: readonly ChangeAt[]) => {
    const done: readonly ChangeAt[] = [[12, 'stop-server', S1], [13, 'start-server', S1], ...then];
    const told = run(chat({ clients: AWAY }), id, 80, done);
    const why = told.only('messageLost').map((one) => one.why);
    return {
      told,
      why,
      shown: told.only('messageShown').filter(({ tookUs }) => tookUs > 5_000_000),
    };
  };

  it('waits in the memory of its server, and is lost with it', () => {
    expect(lost('sticky', []).shown.length).toBeGreaterThan(0);
    const { why } = lost('sticky', [[25, 'stop-server', S2]]);
    expect(why).toContain(MessageEnd.placeLost);
  });

  it.each(['central-store', 'hybrid'] as const)(
    'waits in the store under %s, whatever becomes of servers',
    (id) => {
      const calm = lost(id, []);
      expect(calm.shown.length).toBeGreaterThan(0);
      expect(calm.why).not.toContain(MessageEnd.keptNowhere);
      const { why } = lost(id, [[25, 'stop-server', S2]]);
      expect(why).not.toContain(MessageEnd.placeLost);
      expect(lost(id, [[16, 'wipe-store']]).why).toContain(MessageEnd.placeLost);
    },
  );

  it.each(['jwt', 'signed-cookie'] as const)(
    'is lost under %s: a pocket that is not there keeps nothing',
    (id) => {
      const { why, shown } = lost(id, []);
      expect(why).toContain(MessageEnd.keptNowhere);
      expect(shown).toEqual([]);
    },
  );

  it('survives a crash of the store as far as the store writes it down', () => {
    const crash: readonly ChangeAt[] = [
      [12, 'stop-server', S1],
      [22, 'stop-store'],
      [24, 'start-store'],
    ];

    const losses = (persistence: string) =>
      run(chat({ clients: AWAY, store: { persistence } }), 'hybrid', 30, crash)
        .only('messageLost')
        .filter(({ why }) => why === MessageEnd.placeLost).length;
    expect(losses('none')).toBeGreaterThan(0);
    expect(losses('append-only')).toBe(0);
  });

  it('that the store cannot keep is an error to whoever wrote it, and none that is lost', () => {
    const { told } = lost('hybrid', [[15, 'stop-store']]);
    const failed = told
      .only('attemptEnded')
      .filter(({ atUs, status }) => atUs > 15_000_000 && status === 500);
    expect(failed.length).toBeGreaterThan(0);
  });

  it('goes on as the same run from a snapshot', () => {
    const whole = run(chat(), 'hybrid', 40, [
      [12, 'stop-server', S1],
      [20, 'start-server', S1],
    ]);
    const half = run(chat(), 'hybrid', 14, [
      [12, 'stop-server', S1],
      [20, 'start-server', S1],
    ]);
    const snapshot = half.simulation.snapshot(PACKING);
    half.simulation.advanceTo(40_000_000);
    half.simulation.restore(snapshot);
    half.simulation.advanceTo(40_000_000);
    expect(half.simulation.traceHash).toBe(whole.simulation.traceHash);
  });
});

describe('messaging in any scenario', () => {
  it('keeps every rule', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(anyCase, ({ document, architecture, interventions }) => {
        const told = run({ ...document, workload: 'messaging' }, architecture, 20, interventions);
        const { scenario: plan } = told.simulation;
        for (const [name, rule] of Object.entries(RULES)) {
          expect([name, ...rule(told.records, architecture, plan)]).toEqual([name]);
        }
      }),
      { numRuns: 60 },
    );
  });
});
