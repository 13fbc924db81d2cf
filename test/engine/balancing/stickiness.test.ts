/**
 * Goal: whatever binds people to servers – a cookie, a table of addresses, a hash – binds and lets go as it really does.
 * Method: people are followed through failures; what the balancer learns and forgets is read off its records.
 */
import { describe, expect, it } from 'vitest';
import { RouteReason } from '../../../src/engine';
import { onePerson } from '../../support/onePerson';
import { type Overrides, run, S1, S2, seconds, type Told } from '../../support/scenarios';

/** Who was sent where, when and why. */
function routes(told: Told) {
  const senders = new Map(told.only('attemptSent').map(({ attempt, client }) => [attempt, client]));
  return told
    .only('routed')
    .map((record) => ({ ...record, client: senders.get(record.attempt) ?? -1 }));
}

const by = (stickiness: string, more: Overrides = {}): Overrides => ({
  balancer: { stickiness, ...more },
});

describe('a table of addresses', () => {
  it('brings everybody back without any cookie', () => {
    const told = run(by('source'), 'sticky', 60);
    for (const { client, server, reason } of routes(told)) {
      expect([server, reason]).toEqual([client % 3, RouteReason.address]);
    }
    expect(told.only('clientCredential').every(({ affinity }) => affinity === 0)).toBe(true);
    expect(told.people('sessionLost')).toEqual([]);
  });

  it('is learnt at the first request, and rewritten where its server is down', () => {
    const told = run(by('source'), 'sticky', 60, [[8, 'stop-server', S1]]);
    const ana = told.only('addressBound').filter(({ address }) => address === 0);
    expect(ana.map(({ server }) => server)).toEqual([S1, expect.not.toBeOneOf([S1, -1])]);
    const rebound = routes(told).filter(({ reason }) => reason === RouteReason.rebound);
    expect(rebound.map(({ client }) => client).sort()).toEqual([0, 3]);
  });

  it('is forgotten when the balancer stops, so that people are sent anywhere', () => {
    const told = run(by('source'), 'sticky', 60, [
      [8, 'stop-balancer'],
      [9, 'start-balancer'],
    ]);
    const forgotten = told.only('addressBound').filter(({ atUs }) => atUs === seconds(8));
    expect(forgotten.map(({ address, server }) => [address, server])).toEqual(
      [0, 1, 2, 3, 4, 5].map((address) => [address, -1]),
    );
    expect(told.people('forcedLogin').length).toBeGreaterThan(1);
    // The cookie is with the people: it outlives the balancer.
    const cookie = run({}, 'sticky', 60, [
      [8, 'stop-balancer'],
      [9, 'start-balancer'],
    ]);
    expect(cookie.people('forcedLogin')).toEqual([]);
  });

  it('forgets an address after its expiry without use, and not before', () => {
    const pause = (thinkS: number) => {
      const clients = { thinkTime: [thinkS, thinkS] };
      const where = { ...onePerson('browse', { clients }), ...by('source', { tableExpiry: 6 }) };
      return run(where, 'sticky', 40).only('addressBound');
    };
    // Each use comes a think time and the way of an answer and a request after the one before.
    expect(pause(2).map(({ server }) => server)).toEqual([S1]);
    const [learnt, gone, again] = pause(9);
    expect([learnt?.server, gone?.server, again?.server]).toEqual([S1, -1, S1]);
    expect(gone?.atUs).toBe(seconds(0.5 + 6));
  });

  it('sends all people behind one address to one server', () => {
    const told = run({ ...by('source'), clients: { perAddress: 3 } }, 'sticky', 40);
    for (const { client, server } of routes(told)) expect(server).toBe(client < 3 ? S1 : 0);
    const bound = told.only('addressBound').map(({ address }) => address);
    expect([...new Set(bound)]).toEqual([0, 1]);
    expect(told.people('sessionLost')).toEqual([]);
  });
});

describe('a hash of the address', () => {
  const crowd = { clients: { count: 8 } };

  it('needs no memory at all: a balancer that starts again sends everybody to the same server', () => {
    const told = run({ ...crowd, ...by('hash') }, 'sticky', 60, [
      [8, 'stop-balancer'],
      [9, 'start-balancer'],
    ]);
    const homes = new Map<number, number>();
    for (const { client, server, reason } of routes(told)) {
      expect(homes.get(client) ?? server).toBe(server);
      expect(reason).toBe(RouteReason.hash);
      homes.set(client, server);
    }
    expect(new Set(homes.values()).size).toBeGreaterThan(1);
    expect(told.people('sessionLost')).toEqual([]);
  });

  it('brings people back to a server that returns empty: they lose a second session', () => {
    const document = { ...crowd, ...by('hash') };
    const interventions = [
      [8, 'stop-server', S1],
      [30, 'start-server', S1],
    ] as const;
    const told = run(document, 'sticky', 90, interventions);
    const owners = told
      .only('sessionLost')
      .filter(({ atUs }) => atUs === seconds(8))
      .map(({ client }) => client);
    expect(owners.length).toBeGreaterThan(0);
    const again = told.only('sessionLost').filter(({ atUs }) => atUs > seconds(30));
    expect(again.map(({ client }) => client).sort()).toEqual(owners.sort());
    // With a cookie nobody goes back, so nobody loses twice.
    const cookie = run(crowd, 'sticky', 90, interventions);
    expect(cookie.only('sessionLost').filter(({ atUs }) => atUs > seconds(30))).toEqual([]);
  });

  it('moves strangers too where it is modulo the servers that are up', () => {
    const lost = (policy: string) =>
      run({ clients: { count: 60 }, ...by('hash', { policy }) }, 'sticky', 60, [
        [8, 'stop-server', S2],
      ]).people('sessionLost').length;
    // A third of the people lived there; modulo moves two thirds.
    expect(lost('consistent-hash')).toBeLessThan(30);
    expect(lost('source-hash-fixed')).toBeLessThan(30);
    expect(lost('source-hash')).toBeGreaterThan(32);
  });

  it('is as good as stickiness where nobody asks for it, as long as nothing changes', () => {
    const told = run({ balancer: { policy: 'source-hash' } }, 'in-memory', 60);
    expect(told.people('sessionLost')).toEqual([]);
    expect(told.people('forcedLogin')).toEqual([]);
  });

  it('puts everybody behind one address on one server', () => {
    const clients = { count: 40, perAddress: 40 };
    const told = run({ clients, balancer: { policy: 'source-hash' } }, 'jwt', 30);
    expect(new Set(told.only('routed').map(({ server }) => server)).size).toBe(1);
  });
});

describe('a hash of a cookie', () => {
  const crowd = { world: 'realistic', clients: { count: 200 }, servers: { count: 3 } };
  const interventions = [[8, 'add-server']] as const;
  const lost = (stickiness: string) =>
    run({ ...crowd, ...by(stickiness) }, 'sticky', 60, interventions).people('sessionLost').length;

  it('moves about a quarter of the people when a fourth server comes, unlike a cookie with a name', () => {
    const moved = lost('cookie-hash');
    expect(moved).toBeGreaterThan(200 * 0.15);
    expect(moved).toBeLessThan(200 * 0.35);
    expect(lost('cookie')).toBe(0);
  });

  it('tells people of one address apart', () => {
    const clients = { count: 40, perAddress: 40 };
    const used = (stickiness: string) => {
      const told = run({ clients, ...by(stickiness) }, 'sticky', 30);
      expect(told.people('sessionLost')).toEqual([]);
      return new Set(told.only('routed').map(({ server }) => server)).size;
    };
    expect(used('hash')).toBe(1);
    expect(used('cookie-hash')).toBe(3);
  });

  it('is kept by whoever has it, and not by a number: newcomers have cookies of their own', () => {
    const people = { count: 1, places: 1, arrivalRate: 2, visitLength: 2, thinkTime: [0, 0.1] };
    const told = run({ clients: people, ...by('cookie-hash') }, 'sticky', 120);
    expect(new Set(told.only('routed').map(({ server }) => server)).size).toBe(3);
  });
});

describe('a cookie of the server that the balancer rewrites', () => {
  // Everybody's session is everywhere, so nobody logs in and no server has a reason to send a cookie.
  const copied = (cookieMode: string): Overrides => ({
    clients: { count: 1 },
    sessions: { replication: 'all-to-all' },
    balancer: { cookieMode },
  });
  const outage: Parameters<typeof run>[3] = [
    [8, 'stop-server', S1],
    [30, 'start-server', S1],
  ];
  const serversOf = (told: Told, fromS: number, untilS: number) =>
    routes(told)
      .filter(({ atUs }) => atUs > seconds(fromS) && atUs < seconds(untilS))
      .map(({ server }) => server);

  it('still names the old server after an outage without a login: people wander, and go back', () => {
    const inserted = run(copied('insert'), 'sticky', 90, outage);
    const rewritten = run(copied('rewrite'), 'sticky', 90, outage);
    for (const told of [inserted, rewritten]) expect(told.people('forcedLogin')).toEqual([]);
    expect(new Set(serversOf(inserted, 14, 90)).size).toBe(1);
    expect(new Set(serversOf(rewritten, 14, 30)).size).toBe(2);
    expect(new Set(serversOf(rewritten, 40, 90))).toEqual(new Set([S1]));
  });

  it('names the new server after a login', () => {
    const told = run(
      { clients: { count: 1 }, balancer: { cookieMode: 'rewrite' } },
      'sticky',
      90,
      outage,
    );
    const [login] = told.only('forcedLogin');
    const after = (login?.atUs ?? 0) / 1e6;
    const [home, ...others] = new Set(serversOf(told, after + 1, 90));
    expect([home === S1, others]).toEqual([false, []]);
  });

  it('carries no dates, so it never grows old', () => {
    const limits = { cookieMode: 'rewrite', cookieMaxIdle: 1, cookieMaxLife: 2 };
    expect(run({ balancer: limits }, 'sticky', 60).people('forcedLogin')).toEqual([]);
  });
});

describe('the limits of a cookie', () => {
  const alone = (balancer: Overrides, thinkS: number): Overrides => ({
    ...onePerson('browse', { clients: { thinkTime: [thinkS, thinkS] }, servers: { count: 3 } }),
    balancer,
  });
  const honoured = (told: Told) =>
    routes(told).map(({ reason }) => reason === RouteReason.affinity);

  it('idle: a cookie that was not used for too long counts for nothing', () => {
    // A request follows 0.9 s of waiting after the answer was passed on, half a second either way, and the pause.
    expect(honoured(run(alone({ cookieMaxIdle: 5 }, 3), 'sticky', 60)).every(Boolean)).toBe(true);
    const often = honoured(run(alone({ cookieMaxIdle: 5 }, 4.5), 'sticky', 60));
    expect(often.slice(0, 2)).toEqual([true, false]);
  });

  it('age: a cookie in steady use is renewed once it is too old, and the session may stay behind', () => {
    const told = run(alone({ cookieMaxLife: 10 }, 3), 'sticky', 60);
    const ages = honoured(told);
    expect(ages.slice(0, 2)).toEqual([true, true]);
    expect(ages.filter((one) => !one).length).toBeGreaterThan(2);
    expect(ages.filter((one) => one).length).toBeGreaterThan(ages.length / 2);
    expect(told.simulation.metric('forced-logins')).toBeGreaterThan(0);
    expect(honoured(run(alone({}, 3), 'sticky', 60)).every(Boolean)).toBe(true);
  });
});
