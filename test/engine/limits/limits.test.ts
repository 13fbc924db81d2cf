/**
 * Goal: what a rate limit lets through follows from where requests are counted, and is counted right itself.
 * Method: one client who asks as fast as it can, on a network without delays, so that every window can be reckoned with;
 * and random runs, in which every window is added up from the trace.
 */
import { describe, expect, it } from 'vitest';
import { Action, ARCHITECTURES, type ArchitectureId } from '../../../src/engine';
import fc from '../../support/random';
import { type ChangeAt, type Overrides, run, S1, type Told } from '../../support/scenarios';

const LIMIT = 6;
const WINDOW_S = 10;
const WINDOWS = 5;
const UNTIL_S = WINDOW_S * WINDOWS;

interface More {
  readonly limit?: object;
  readonly clients?: object;
  readonly done?: readonly ChangeAt[];
}

/** One client that never rests, against three servers, for five windows. */
function asked(counted: string, id: ArchitectureId, { limit, clients, done }: More = {}): Told {
  const document: Overrides = {
    world: 'realistic',
    workload: 'api',
    clients: {
      count: 1,
      thinkTime: [0.1, 0.1],
      firstRequestSpacing: 0,
      tries: 1,
      ...clients,
    },
    servers: { count: 3, serviceTime: 0.001, serviceDistribution: 'fixed' },
    balancer: { checkInterval: 1, checkTimeout: 0.5, fall: 1, rise: 1 },
    network: { clientBalancer: 0, balancerServer: 0, serverStore: 0 },
    limit: { counted, requests: LIMIT, window: WINDOW_S, obeyed: false, ...limit },
  };
  return run(document, id, UNTIL_S, done);
}

const metric = ({ simulation }: Told, id: Parameters<typeof simulation.metric>[0]) =>
  simulation.metric(id);
const ok = (told: Told): number => metric(told, 'requests-ok');

/** Queries that servers answered with success, by window. */
function byWindow(told: Told): readonly number[] {
  const queries = new Set(
    told
      .only('attemptSent')
      .flatMap(({ attempt, action }) => (action === Action.query ? [attempt] : [])),
  );
  const counts = new Array<number>(WINDOWS).fill(0);
  for (const { attempt, atUs, status } of told.only('answered')) {
    const window = Math.floor(atUs / 1e6 / WINDOW_S);
    if (status === 200 && queries.has(attempt)) counts[window] = (counts[window] ?? 0) + 1;
  }
  return counts;
}

describe('counted in one place', () => {
  it.each(['session-store', 'token'])('%s: the limit, in every window', (counted) => {
    for (const id of ['sticky', 'central-store', 'jwt', 'hybrid'] as const) {
      const told = asked(counted, id);
      expect([id, ...byWindow(told)]).toEqual([id, ...new Array(WINDOWS).fill(LIMIT)]);
      expect(metric(told, 'over-limit') + metric(told, 'refused-below-limit')).toBe(0);
      expect(metric(told, 'rate-limited')).toBeGreaterThan(WINDOWS);
    }
  });

  it('costs one more operation of the store for every request', () => {
    const operations = (counted: string, id: ArchitectureId) =>
      metric(asked(counted, id, { limit: { requests: 1000 } }), 'store-operations-per-request');
    expect(operations('off', 'jwt')).toBe(0);
    expect(operations('session-store', 'jwt')).toBeCloseTo(1, 2);
    expect(operations('off', 'central-store')).toBeCloseTo(2, 1);
    expect(operations('session-store', 'central-store')).toBeCloseTo(3, 1);
  });
});

describe('counted in the memory of each server', () => {
  it('is as many limits as servers where they take turns, and one where the client sticks', () => {
    const turns = asked('server-memory', 'jwt');
    expect(byWindow(turns)).toEqual(new Array(WINDOWS).fill(3 * LIMIT));
    expect(metric(turns, 'over-limit')).toBe(2 * LIMIT * WINDOWS);
    const sticks = asked('server-memory', 'sticky');
    expect(byWindow(sticks)).toEqual(new Array(WINDOWS).fill(LIMIT));
    expect(metric(sticks, 'over-limit')).toBe(0);
  });

  it('split between servers is the limit where they take turns, and a share where the client sticks', () => {
    const limit = { split: true };
    const turns = asked('server-memory', 'jwt', { limit });
    expect(byWindow(turns)).toEqual(new Array(WINDOWS).fill(LIMIT));
    expect(metric(turns, 'over-limit') + metric(turns, 'refused-below-limit')).toBe(0);
    const sticks = asked('server-memory', 'sticky', { limit });
    expect(byWindow(sticks)).toEqual(new Array(WINDOWS).fill(LIMIT / 3));
    expect(metric(sticks, 'refused-below-limit')).toBe(metric(sticks, 'rate-limited'));
  });

  it('is forgotten with the server, and a server that joins has a whole limit of its own', () => {
    const home = asked('server-memory', 'sticky').only('routed')[0]?.server ?? S1;
    const died = asked('server-memory', 'sticky', { done: [[13, 'stop-server', home]] });
    // Of that window: what the dead server had counted, and all that the next one allows.
    expect(byWindow(died)[1]).toBe(2 * LIMIT);
    expect(byWindow(died)[3]).toBe(LIMIT);
    const joined = asked('server-memory', 'jwt', { done: [[19, 'add-server']] });
    expect(byWindow(joined)[3]).toBe(4 * LIMIT);
    const split = { split: true };
    const more = asked('server-memory', 'jwt', { limit: split, done: [[19, 'add-server']] });
    expect(byWindow(more)[3]).toBe((4 * LIMIT) / 3);
    const fewer = asked('server-memory', 'jwt', { limit: split, done: [[19, 'stop-server', S1]] });
    expect(byWindow(fewer)[3]).toBe((2 * LIMIT) / 3);
    expect(metric(fewer, 'refused-below-limit')).toBeGreaterThan(0);
  });
});

describe('counted in a token', () => {
  it('is no limit for a client that replays the first one', () => {
    const told = asked('token', 'jwt', { limit: { replayed: true } });
    expect(metric(told, 'rate-limited')).toBe(0);
    expect(ok(told)).toBe(ok(asked('off', 'jwt')));
    // One is still being worked on when the run ends.
    const over = metric(told, 'over-limit') + WINDOWS * LIMIT - ok(told);
    expect([0, 1]).toContain(over);
  });

  it('misses requests under way at the same time, which show the same count', () => {
    const clients = { tabs: 3, thinkTime: [0.5, 0.5] };
    expect(metric(asked('token', 'jwt', { clients }), 'over-limit')).toBeGreaterThan(0);
    expect(metric(asked('session-store', 'jwt', { clients }), 'over-limit')).toBe(0);
  });
});

describe('a store that cannot be reached', () => {
  const done = [[20, 'make-store-unreachable']] as const;

  it('counts nothing: all is let through, or all is turned away', () => {
    const open = asked('session-store', 'jwt', { done });
    expect(byWindow(open)[2]).toBeGreaterThan(LIMIT);
    expect(metric(open, 'over-limit')).toBe(
      byWindow(open).reduce((sum, count) => sum + Math.max(0, count - LIMIT), 0),
    );
    const closed = asked('session-store', 'jwt', { limit: { whenUnknown: 'refuse' }, done });
    expect(byWindow(closed).slice(2)).toEqual([0, 0, 0]);
    const refused = closed.only('answered').filter(({ status }) => status === 500);
    expect(refused.length).toBeGreaterThan(3);
    expect(metric(closed, 'refused-below-limit')).toBe(refused.length);
  });

  it('that is wiped has forgotten the count, and one with a log or a replica has not', () => {
    const wiped = asked('session-store', 'jwt', { done: [[15, 'wipe-store']] });
    expect(byWindow(wiped)[1]).toBe(2 * LIMIT);
    const crashed = (store: object) =>
      byWindow(
        run(
          {
            world: 'realistic',
            workload: 'api',
            clients: { count: 1, thinkTime: [0.1, 0.1], firstRequestSpacing: 0, tries: 1 },
            servers: { serviceTime: 0.001, serviceDistribution: 'fixed' },
            network: { clientBalancer: 0, balancerServer: 0, serverStore: 0 },
            store: { restartTime: 0.1, failoverAfter: 0.1, ...store },
            limit: {
              ...{ counted: 'session-store', requests: LIMIT, window: WINDOW_S, obeyed: false },
              whenUnknown: 'refuse',
            },
          },
          'jwt',
          UNTIL_S,
          [
            [15, 'stop-store'],
            [15.5, 'start-store'],
          ],
        ),
      )[1];
    expect(crashed({ persistence: 'none' })).toBe(2 * LIMIT);
    expect(crashed({ persistence: 'append-only' })).toBe(LIMIT);
    expect(crashed({ persistence: 'none', replica: true })).toBe(LIMIT);
  });
});

describe('429', () => {
  it('says in whole seconds when the window ends, and a client that obeys asks once', () => {
    const obeying = asked('session-store', 'jwt', {
      limit: { obeyed: true },
      clients: { tries: 3 },
    });
    const refused = obeying.only('answered').filter(({ status }) => status === 429);
    expect(refused).toHaveLength(WINDOWS);
    for (const { atUs, attempt } of refused) {
      const next = obeying.only('attemptSent').find((sent) => sent.attempt > attempt);
      if (next === undefined) continue;
      const waitedUs = next.atUs - atUs;
      expect(waitedUs % 1e6).toBe(0);
      expect(next.atUs).toBeGreaterThanOrEqual(Math.ceil(atUs / 1e7) * 1e7);
      expect(next.atUs - 1e6).toBeLessThan(Math.ceil(atUs / 1e7) * 1e7);
    }
    expect(metric(obeying, 'actions-fulfilled')).toBeGreaterThan(0.95);
  });

  it('is asked again as after any error by one that does not', () => {
    const clients = { tries: 3, retryAfter: 0.5 };
    const hasty = asked('session-store', 'jwt', { clients });
    expect(metric(hasty, 'rate-limited')).toBeGreaterThan(10 * WINDOWS);
  });
});

describe('any run', () => {
  it('is added up right, and lets at most twice the limit through in a time as long as a window', () => {
    const anywhere = fc.record({
      counted: fc.constantFrom('session-store', 'server-memory', 'token'),
      requests: fc.integer({ min: 1, max: 4 }),
      window: fc.integer({ min: 3, max: 12 }),
      split: fc.boolean(),
      obeyed: fc.boolean(),
      replayed: fc.boolean(),
    });
    const architectures = fc.constantFrom(...ARCHITECTURES.map(({ id }) => id));
    const seeds = fc.integer({ min: 1, max: 1000 });
    fc.assert(
      fc.property(anywhere, architectures, seeds, (limit, id, seed) => {
        const clients = { count: 4, thinkTime: [0, 1] };
        const told = run({ seed, workload: 'api', clients, limit }, id, 40);
        expect(told.only('cartLost')).toEqual([]);
        const above = metric(told, 'over-limit');
        if (limit.counted !== 'session-store') return;
        expect(above + metric(told, 'refused-below-limit')).toBe(0);
        const starts = new Map<number, number[]>();
        const turnedAway = new Set(told.only('rateLimited').map(({ attempt }) => attempt));
        const clientOf = new Map(
          told.only('attemptSent').map((sent) => [sent.attempt, sent.client]),
        );
        // Counted is what the store has just done.
        for (const { attempt, atUs } of told.only('workStarted')) {
          const client = clientOf.get(attempt);
          if (client === undefined || turnedAway.has(attempt)) continue;
          starts.set(client, [...(starts.get(client) ?? []), atUs]);
        }
        for (const times of starts.values())
          for (const from of times) {
            const within = times.filter((at) => at >= from && at < from + limit.window * 1e6);
            // One may have been taken up just before, and another one just after.
            expect(within.length).toBeLessThanOrEqual(2 * limit.requests + 2);
          }
      }),
      { numRuns: 60 },
    );
  });
});
