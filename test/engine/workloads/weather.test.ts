/**
 * Goal: a weather API is stateless to the ground: no session anywhere, nothing that a failure could take, under any
 * architecture and whatever is done.
 * Method: the same people under every architecture, with servers and store stopped, with people who come and go, and
 * with a CDN in front.
 */
import { describe, expect, it } from 'vitest';
import { Action, ARCHITECTURES, type ArchitectureId, Standing } from '../../../src/engine';
import { type ChangeAt, run, S1, scenario } from '../../support/scenarios';

const everywhere = ARCHITECTURES.map(({ id }) => id);
const done: readonly ChangeAt[] = [
  [6, 'stop-server', S1],
  [8, 'stop-store'],
  [10, 'wipe-store'],
];
const KEEPING = ['copyPlaced', 'sessionLost', 'cartLost', 'forcedLogin', 'storeOperation'] as const;

describe.each(everywhere)('a weather API under %s', (id) => {
  it('keeps nothing, and loses nothing', () => {
    const told = run(scenario({ workload: 'weather' }), id, 30, done);
    for (const kind of KEEPING) expect(told.only(kind), kind).toEqual([]);
    const asked = told.only('attemptSent');
    expect(asked.length).toBeGreaterThan(30);
    expect(new Set(asked.map(({ action }) => action))).toEqual(new Set([Action.forecast]));
    expect(told.simulation.metric('requests-ok')).toBeGreaterThan(30);
  });

  it('serves who comes later, without a login', () => {
    const clients = { count: 2, arrivalRate: 0.5, visitLength: 3, places: 30 };
    const told = run(scenario({ workload: 'weather', clients }), id, 30);
    expect(told.only('clientArrived').length).toBeGreaterThan(5);
    expect(told.only('clientLeft').length).toBeGreaterThan(2);
    const standings = told.only('clientStanding').filter(({ atUs }) => atUs > 0);
    const { anonymous, loggedOut } = Standing;
    expect(new Set(standings.map(({ standing }) => standing))).toEqual(
      new Set([anonymous, loggedOut]),
    );
    expect(told.only('attemptSent').every(({ action }) => action === Action.forecast)).toBe(true);
  });
});

describe('the same run under every architecture', () => {
  const recordsOf = (id: ArchitectureId) =>
    run(scenario({ workload: 'weather' }), id, 30, done).records;

  it('is the same record for record, but where the balancer gives cookies', () => {
    const records = recordsOf('jwt');
    const others = everywhere.filter((id) => id !== 'sticky');
    for (const id of others) expect(recordsOf(id), id).toEqual(records);
    const differing = recordsOf('sticky').find((record, index) => {
      const { [index]: other } = records;
      return JSON.stringify(record) !== JSON.stringify(other);
    });
    expect(differing?.kind === 'clientCredential' && differing.affinity).toBeGreaterThan(0);
  });

  it('keeps who has a cookie at a server, while it is believed to be up', () => {
    const told = run(scenario({ workload: 'weather' }), 'sticky', 30);
    const clients = new Map(
      told.only('attemptSent').map(({ attempt, client }) => [attempt, client]),
    );
    const servers = new Map<number | undefined, Set<number>>();
    for (const { attempt, server } of told.only('routed')) {
      const client = clients.get(attempt);
      servers.set(client, (servers.get(client) ?? new Set()).add(server));
    }
    expect([...servers.values()].map(({ size }) => size)).toEqual([1, 1, 1, 1, 1, 1]);
  });
});

describe('a CDN in front of a weather API', () => {
  it('has fewer hits where the balancer gives cookies, unless it keeps them too', () => {
    const hits = (id: ArchitectureId, storesSetCookie: boolean) => {
      const cdn = { on: true, pages: 3, storesSetCookie };
      return run(scenario({ workload: 'weather', cdn }), id, 60).simulation.metric(
        'cache-hit-ratio',
      );
    };
    expect(hits('sticky', false)).toBeLessThan(hits('jwt', false));
    expect(hits('sticky', true)).toBe(hits('jwt', true));
    expect(hits('jwt', true)).toBe(hits('jwt', false));
  });

  it('answers most of what is asked, and all of it while every server is down', () => {
    const cdn = { on: true, pages: 3, maxAge: 60 };
    const told = run(scenario({ workload: 'weather', cdn }), 'jwt', 40, [
      [20, 'stop-server', 0],
      [20, 'stop-server', 1],
      [20, 'stop-server', 2],
    ]);
    expect(told.simulation.metric('cache-hit-ratio')).toBeGreaterThan(0.8);
    const late = told.only('attemptEnded').filter(({ atUs }) => atUs > 22_000_000);
    expect(late.length).toBeGreaterThan(20);
    expect(late.every(({ status }) => status === 200)).toBe(true);
  });
});
