/**
 * Goal: the balancer tries again as HAProxy and nginx do: what was not sent is safe, what was sent may happen twice.
 * Method: one person follows the same path as the measured requests; waits and effects are compared with theirs.
 */

import { describe, expect, it } from 'vitest';
import { Action, RetryWhy, RouteReason } from '../../../src/engine';
import { policy } from '../../../src/engine/balancing';
import { POLICY_IDS } from '../../../src/engine/balancing/ids';
import { isIdempotent } from '../../../src/engine/model/requests/method';
import { onePerson } from '../../support/onePerson';
import { firstCheck } from '../../support/phases';
import { type ChangeAt, type Overrides, run, scenario, seconds } from '../../support/scenarios';
import { createWorld } from '../../support/world';

type Intent = 'browse' | 'add' | 'read' | 'checkout';

/** HAProxy's and nginx's own times, without a network in between, and nobody who checks. */
const NO_NETWORK = { clientBalancer: 0, balancerServer: 0, serverStore: 0 };

const alone = (wants: Intent, balancer: Overrides): Overrides => ({
  ...onePerson(wants, { clients: { firstRequestSpacing: 0 }, servers: { count: 3 } }),
  network: NO_NETWORK,
  balancer: { fall: 100, ...balancer },
});

/** Ana, and Ben, whose home is S2, and who makes his first request at 1 s: what happens before comes first. */
const BEN = 1;
const late = (wants: Intent, balancer: Overrides): Overrides => ({
  ...alone(wants, balancer),
  clients: {
    ...(onePerson(wants).clients as Overrides),
    count: 2,
    firstRequestSpacing: 1,
    loginAfter: 600,
  },
});

/** What becomes of Ben's request, sent after his server has died, which nobody has noticed. */
function bensEnd(wants: Intent, balancer: Overrides, afterwards: readonly ChangeAt[] = []) {
  const interventions: readonly ChangeAt[] = [[0.5, 'stop-server', BEN], ...afterwards];
  const told = run(late(wants, balancer), 'sticky', 60, interventions);
  const [sent] = told.only('attemptSent').filter(({ client }) => client === BEN);
  const [end] = told.only('attemptEnded').filter(({ client }) => client === BEN);
  const mine = <T extends { attempt: number }>(list: readonly T[]) =>
    list.filter(({ attempt }) => attempt === sent?.attempt);
  return {
    told,
    status: end?.status,
    tookUs: (end?.atUs ?? 0) - (sent?.atUs ?? 0),
    routed: mine(told.only('routed')),
    retried: mine(told.only('retried')),
  };
}

const HAPROXY = { retries: 3, retryDelay: 1 };

describe('a sticky person whose server is dead and not known to be', () => {
  it('is refused at once where the balancer does not try again', () => {
    const { status, tookUs, retried } = bensEnd('browse', {});
    expect([status, tookUs, retried.length]).toEqual([503, 0, 0]);
  });

  it('is answered 503 after 3 s by HAProxy (measured: 3009 ms)', () => {
    const { status, tookUs, routed } = bensEnd('browse', HAPROXY);
    expect([status, tookUs]).toEqual([503, seconds(3)]);
    expect(routed.map(({ server }) => server)).toEqual([BEN, BEN, BEN, BEN]);
    expect(routed.slice(1).every(({ reason }) => reason === RouteReason.redispatch)).toBe(true);
  });

  it('is served elsewhere after 2 s with "option redispatch" (measured: 2013 ms), and rebound', () => {
    const settings = { ...HAPROXY, redispatch: 'last-retry' };
    const { told, status, tookUs, routed } = bensEnd('browse', settings);
    // "Not logged in" is a 200 too: another server, and the session is not there.
    expect([status, tookUs]).toEqual([200, seconds(2)]);
    const servers = routed.map(({ server }) => server);
    expect(servers.slice(0, 3)).toEqual([BEN, BEN, BEN]);
    expect(servers[3]).not.toBe(BEN);
    const cookie = told.only('clientCredential').filter(({ client }) => client === BEN);
    expect(cookie.at(-1)?.affinity).toBe((servers[3] ?? -1) + 1);
  });

  it('is served elsewhere at once with "option redispatch 1" (measured: 6 ms), also for a POST', () => {
    for (const wants of ['browse', 'add'] as const) {
      const settings = { ...HAPROXY, redispatch: 'at-once' };
      const { status, tookUs, retried } = bensEnd(wants, settings);
      expect([status, tookUs]).toEqual([200, 0]);
      expect(retried.map(({ server, why }) => [server, why])).toEqual([[BEN, RetryWhy.refused]]);
    }
  });

  it('gets to its server after all where that starts again in time: nothing is lost but memory', () => {
    const { status, tookUs } = bensEnd('browse', HAPROXY, [[2.5, 'start-server', BEN]]);
    expect([status, tookUs]).toEqual([200, seconds(2)]);
  });

  it('waits no longer for a server that has been put into maintenance', () => {
    const { status, tookUs } = bensEnd('browse', HAPROXY, [[1.5, 'maintain-server', BEN]]);
    expect([status, tookUs]).toEqual([200, seconds(1)]);
  });
});

describe('with "option redispatch"', () => {
  const settings = { ...HAPROXY, redispatch: 'last-retry' };

  it('a sticky person moves at the next retry once the server is known to be dead (measured: 1013 ms)', () => {
    // The first check finds it dead before Ben is turned away for the second time.
    const share = firstCheck(seconds(1), BEN, 3) / seconds(1);
    const noticed = { ...settings, fall: 1, checkInterval: 1.5 / share, checkTimeout: 0.5 };
    const { told, status, tookUs, routed } = bensEnd('browse', noticed);
    const sent = told.only('attemptSent').find(({ client }) => client === BEN)?.atUs ?? 0;
    const down = told.only('balancerBelief').find(({ atUs, server }) => atUs > 0 && server === BEN);
    expect(down?.atUs).toBeGreaterThan(sent);
    expect(down?.atUs).toBeLessThan(sent + seconds(1));
    expect([status, tookUs]).toEqual([200, seconds(1)]);
    expect(routed.map(({ server }) => server === BEN)).toEqual([true, true, false]);
  });

  /** How every request that meets a dead server ends, and how long it takes until the last server has it. */
  const met = (policy: string, balancer: Overrides, dead: readonly number[] = [BEN]) => {
    const crowd = {
      ...late('browse', { ...settings, policy, ...balancer }),
      clients: {
        ...(onePerson('browse').clients as Overrides),
        count: 40,
        firstRequestSpacing: 0.1,
      },
    };
    const told = run(
      crowd,
      'jwt',
      30,
      dead.map((server) => [0.05, 'stop-server', server] as const),
    );
    const refused = new Set(told.only('retried').map(({ attempt }) => attempt));
    const sent = new Map(told.only('attemptSent').map((one) => [one.attempt, one.atUs]));
    const routed = new Map(told.only('routed').map((one) => [one.attempt, one.atUs]));
    const ends = told.only('attemptEnded').filter(({ attempt }) => refused.has(attempt));
    return ends.map(({ attempt, status }) => [
      status,
      (routed.get(attempt) ?? 0) - (sent.get(attempt) ?? 0),
    ]);
  };

  it.each(POLICY_IDS.filter((id) => !policy(id).isHash))(
    'nothing binds anybody under %s: they move at once (measured: 4 to 103 ms)',
    (id) => {
      const ends = met(id, {});
      expect(ends.length).toBeGreaterThan(3);
      for (const end of ends) expect(end).toEqual([200, 0]);
    },
  );

  it('a consistent hash binds: they move at the last retry (measured: 2004 ms)', () => {
    const ends = met('consistent-hash', {});
    expect(ends.length).toBeGreaterThan(3);
    for (const end of ends) expect(end).toEqual([200, seconds(2)]);
  });

  it('a hash by modulus names the dead server again: 503 after 2 s (measured: 2003 ms)', () => {
    const ends = met('source-hash', {});
    expect(ends.length).toBeGreaterThan(3);
    for (const end of ends) expect(end).toEqual([503, seconds(2)]);
  });

  it('nobody waits where all are dead (measured: 503 after 1 ms)', () => {
    const ends = met('round-robin', {}, [0, 1, 2]);
    expect(ends.length).toBeGreaterThan(3);
    for (const end of ends) expect(end).toEqual([503, 0]);
  });
});

describe('where there is one server only', () => {
  const one = { ...alone('browse', { retries: 2, redispatch: 'at-once' }), servers: { count: 1 } };

  it('a refused connection is tried there again, after the pause', () => {
    const told = run(one, 'jwt', 10, [[0, 'stop-server']]);
    const [end] = told.only('attemptEnded');
    // The first request broke: it came before the server died, and was sent already.
    expect(end?.status).toBe(502);
    const [, second] = told.only('attemptEnded');
    const [, sent] = told.only('attemptSent');
    expect(second?.status).toBe(503);
    expect((second?.atUs ?? 0) - (sent?.atUs ?? 0)).toBe(seconds(2));
  });

  it('nobody waits for it in maintenance: 503', () => {
    const told = run(one, 'jwt', 10, [
      [0, 'stop-server'],
      [1.5, 'maintain-server'],
    ]);
    const [, second] = told.only('attemptEnded');
    expect([second?.status, second?.atUs]).toEqual([503, seconds(2)]);
  });
});

describe('a request that was sent', () => {
  /** A server that takes longer than the balancer waits. */
  const slow = (wants: Intent, balancer: Overrides): Overrides => ({
    ...alone(wants, { answerTimeout: 1, ...balancer }),
    servers: { count: 3, serviceTime: 1.5 },
  });
  const effects = (wants: Intent, balancer: Overrides) => {
    const told = run(slow(wants, balancer), 'jwt', 0.5 + 30);
    const [end] = told.only('attemptEnded');
    const first = (list: readonly { attempt: number }[]) =>
      list.filter(({ attempt }) => attempt === end?.attempt).length;
    return {
      told,
      status: end?.status,
      tookUs: end?.atUs,
      carriedOut: first(told.only('workEnded')),
      retried: told.only('retried').filter(({ attempt }) => attempt === end?.attempt),
    };
  };

  it('is never sent again by HAProxy: one effect', () => {
    const { status, carriedOut, tookUs } = effects('browse', { retries: 3 });
    expect([status, carriedOut, tookUs]).toEqual([504, 1, seconds(1)]);
  });

  it('is sent to every server once by nginx if it is a GET: three effects, and still an error', () => {
    const settings = { retries: 10, resend: 'idempotent' };
    const { status, carriedOut, tookUs, retried } = effects('browse', settings);
    expect([status, carriedOut, tookUs]).toEqual([504, 3, seconds(3)]);
    expect(new Set(retried.map(({ server }) => server)).size).toBe(2);
    expect(retried.every(({ why }) => why === RetryWhy.noAnswer)).toBe(true);
  });

  it('is never sent again if it is a POST', () => {
    const settings = { retries: 10, resend: 'idempotent' };
    for (const wants of ['add', 'checkout'] as const) {
      const { status, carriedOut } = effects(wants, settings);
      expect([status, carriedOut]).toEqual([504, 1]);
    }
  });

  it('is sent again where the connection breaks', () => {
    const at = 0.2;
    const document = alone('browse', { retries: 3, resend: 'idempotent' });
    const home = run(document, 'jwt', 0).only('routed')[0]?.server ?? -1;
    const told = run(document, 'jwt', 10, [[at, 'stop-server', home]]);
    expect(told.only('retried').map(({ why }) => why)).toEqual([RetryWhy.broken]);
    const [end] = told.only('attemptEnded');
    // From the beginning: 0.02 s to verify the token, 0.4 s of work.
    expect([end?.status, end?.atUs]).toEqual([200, seconds(at + 0.42)]);
    expect(told.only('workLost')).toHaveLength(1);
    const never = run(alone('browse', { retries: 3 }), 'jwt', 10, [[at, 'stop-server', home]]);
    expect(never.only('attemptEnded')[0]?.status).toBe(502);
  });

  it('brings the answer of the server that gave one, with all that is in it', () => {
    const document = {
      ...alone('read', { retries: 3, resend: 'idempotent', answerTimeout: 1 }),
      clients: { ...(onePerson('read').clients as Overrides), cartItems: [2, 2] },
    };
    const home = run(document, 'central-store', 0).only('routed')[0]?.server ?? -1;
    const told = run(document, 'central-store', 10, [[0, 'freeze-server', home]]);
    expect(told.only('attemptEnded')[0]?.status).toBe(200);
    expect(told.only('clientBelief').at(-1)?.items).toBe(2);
  });

  it('is not sent anywhere else once everybody has had it, nor after the balancer has died', () => {
    const document = slow('browse', { retries: 64, resend: 'idempotent' });
    const told = run(document, 'jwt', 10, [[1.5, 'stop-balancer']]);
    expect(told.only('attemptEnded')[0]?.status).toBe(0);
    expect(told.only('retried').filter(({ atUs }) => atUs > seconds(1.5))).toEqual([]);
  });
});

describe('methods', () => {
  it('are those of any web shop', () => {
    const world = createWorld(scenario(), 'sticky');
    const of = (action: Action) => [world.workload.of(action).method, isIdempotent(world, action)];
    expect(of(Action.browse)).toEqual(['GET', true]);
    expect(of(Action.read)).toEqual(['GET', true]);
    for (const action of [Action.login, Action.add, Action.checkout]) {
      expect(of(action)).toEqual(['POST', false]);
    }
  });
});
