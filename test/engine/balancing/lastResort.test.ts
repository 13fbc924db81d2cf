/**
 * Goal: a balancer that has too few servers left does what its settings say.
 * Method: small runs whose requests and instants are known, with and without each setting.
 */
import { describe, expect, it } from 'vitest';
import { Belief, RouteReason } from '../../../src/engine';
import { type ChangeAt, run, S1, S2, S3, seconds, type Told } from '../../support/scenarios';

/** Checks that ask the store take every server down when it is gone. */
const storeGone: readonly ChangeAt[] = [[6, 'make-store-unreachable']];
const deep = (panicBelow: number) => ({ balancer: { checkDepth: 'deep', panicBelow } });
const since = <T extends { readonly atUs: number }>(list: readonly T[], atS: number): T[] =>
  list.filter(({ atUs }) => atUs > seconds(atS));

/** What the balancer answered by itself. */
const own = (told: Told) => told.only('answered').filter(({ server }) => server < 0);

describe('the panic threshold', () => {
  it('lets people whose session needs no store carry on when deep checks take all servers down', () => {
    const closed = run(deep(0), 'jwt', 60, storeGone);
    const open = run(deep(1), 'jwt', 60, storeGone);
    // The last of three servers is down at about 15 s.
    expect(since(own(closed), 20).length).toBeGreaterThan(20);
    expect(since(closed.only('routed'), 20)).toEqual([]);
    expect(since(open.errors(), 20)).toEqual([]);
    const routes = since(open.only('routed'), 20);
    expect(routes.length).toBeGreaterThan(20);
    for (const { reason } of routes) expect(reason).toBe(RouteReason.panic);
  });

  it('keeps sticky people where their session is', () => {
    const closed = run(deep(0), 'sticky', 90, [...storeGone, [40, 'make-store-reachable']]);
    const open = run(deep(100), 'sticky', 90, [...storeGone, [40, 'make-store-reachable']]);
    expect(since(closed.errors(), 20).length).toBeGreaterThan(20);
    expect(open.errors()).toEqual([]);
    expect(open.people('sessionLost')).toEqual([]);
    for (const { reason } of since(open.only('routed'), 20)) {
      expect(reason).toBe(RouteReason.affinity);
    }
  });

  it('sends those whose cookie is hashed to the server that the whole ring names, as Envoy does', () => {
    const routesOf = (panicBelow: number) => {
      const balancer = { stickiness: 'cookie-hash', panicBelow };
      const told = run({ balancer }, 'sticky', 60, [[8, 'stop-server', S1]]);
      return { before: told.only('routed').filter(({ atUs }) => atUs < seconds(8)), told };
    };
    const calm = routesOf(0);
    const panic = routesOf(100);
    const isS1 = ({ server }: { readonly server: number }) => server === S1;
    expect(panic.before.some(isS1)).toBe(true);
    // Noticed by 16 s at the latest.
    expect(since(calm.told.only('routed'), 16).some(isS1)).toBe(false);
    expect(since(panic.told.only('routed'), 16).some(isS1)).toBe(true);
    expect(since(calm.told.errors(), 20)).toEqual([]);
    expect(since(panic.told.errors(), 20).length).toBeGreaterThan(5);
  });

  it.each([
    // Of three servers one is up: a third.
    [33, 2, false],
    [34, 2, true],
    [66, 1, false],
    [67, 1, true],
    [100, 1, true],
    [0, 3, false],
    [1, 3, true],
    [1, 2, false],
  ])('is a share: %i %% with %i of 3 servers down', (panicBelow, down, panics) => {
    const interventions = [S1, S2, S3]
      .slice(0, down)
      .map((server): ChangeAt => [8, 'stop-server', server]);
    const told = run({ balancer: { panicBelow } }, 'jwt', 60, interventions);
    const beliefs = since(told.only('balancerBelief'), 8);
    expect(beliefs.filter(({ belief }) => belief === Belief.down)).toHaveLength(down);
    const lastUs = Math.max(...beliefs.map(({ atUs }) => atUs));
    const routes = told.only('routed').filter(({ atUs }) => atUs > lastUs);
    const toDead = routes.filter(({ server }) => server < down);
    expect(toDead.length > 0).toBe(panics);
    for (const { reason } of toDead) expect(reason).toBe(RouteReason.panic);
  });

  it('never uses what somebody has taken out', () => {
    const told = run({ balancer: { panicBelow: 100 } }, 'jwt', 40, [
      [8, 'maintain-server', S1],
      [8, 'drain-server', S2],
      [8, 'stop-server', S3],
    ]);
    const routes = since(told.only('routed'), 8);
    expect(routes.length).toBeGreaterThan(5);
    for (const { server } of routes) expect(server).toBe(S3);
  });
});

describe('the answer where no server is reached', () => {
  const posts = { addWeight: 1, browseWeight: 0, readWeight: 0, checkoutWeight: 1 };
  const told = (
    unreachableStatus: number,
    more: object = {},
    interventions: readonly ChangeAt[] = [],
  ) =>
    run({ clients: posts, balancer: { fall: 100, unreachableStatus, ...more } }, 'jwt', 40, [
      [8, 'stop-server', S1],
      ...interventions,
    ]);
  // What was in hand when the server died is another matter: 502 under every product.
  const refusals = (of: Told) => since(own(of), 9);
  const unknown = (of: Told) => since(of.only('unknownOutcome'), 9.5).length;

  it.each([502, 503])('is %i after a refused connection', (status) => {
    const answers = refusals(told(status));
    expect(answers.length).toBeGreaterThan(5);
    for (const answer of answers) expect(answer.status).toBe(status);
    const tried = refusals(told(status, { retries: 2, retryDelay: 0.1 }));
    expect(tried.length).toBeGreaterThan(5);
    for (const answer of tried) expect(answer.status).toBe(status);
  });

  it('decides whether people know that nothing has happened', () => {
    expect(unknown(told(503))).toBe(0);
    expect(unknown(told(502))).toBeGreaterThan(5);
  });

  it('is the same where every server is down, and 503 where there is none', () => {
    const all = [S1, S2, S3].map((server): ChangeAt => [8, 'stop-server', server]);
    const down = run({ balancer: { fall: 1, unreachableStatus: 502 } }, 'jwt', 40, all);
    const late = since(own(down), 20);
    expect(late.length).toBeGreaterThan(5);
    for (const { status } of late) expect(status).toBe(502);
    const gone = run(
      { balancer: { unreachableStatus: 502 } },
      'jwt',
      40,
      [S1, S2, S3].map((server): ChangeAt => [8, 'remove-server', server]),
    );
    expect(since(own(gone), 20).length).toBeGreaterThan(5);
    for (const { status } of since(own(gone), 20)) expect(status).toBe(503);
  });
});
