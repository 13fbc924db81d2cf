/**
 * Goal: the balancer takes turns, and honours its own cookie where the architecture asks for one.
 * Method: the order of choices is compared with a list of turns; cookies are followed before and after failures.
 */
import { describe, expect, it } from 'vitest';
import { RouteReason } from '../../../src/engine';
import { onePerson } from '../../support/onePerson';
import { run, S1, S2, S3, scenario, seconds, type Told } from '../../support/scenarios';

const serversOf = (told: Told): number[] => told.only('routed').map(({ server }) => server);

describe('round robin', () => {
  it('takes turns, from a turn that only the seed decides', () => {
    const first = new Set<number>();
    for (let seed = 0; seed < 30; seed += 1) {
      const servers = serversOf(run({ seed }, 'jwt', 20));
      servers.forEach((server, turn) => {
        expect(server).toBe(((servers[0] ?? 0) + turn) % 3);
      });
      first.add(servers[0] ?? -1);
    }
    expect(first).toEqual(new Set([S1, S2, S3]));
  });

  it('passes over whoever is down, and takes them in again', () => {
    const told = run({}, 'jwt', 60, [
      [8, 'stop-server', S2],
      [30, 'start-server', S2],
    ]);
    const during = told
      .only('routed')
      .filter(({ atUs }) => atUs > seconds(14) && atUs < seconds(30))
      .map(({ server }) => server);
    expect(during.length).toBeGreaterThan(8);
    during.forEach((server, turn) => {
      expect(server).toBe(turn % 2 === 0 ? during[0] : S1 + S3 - (during[0] ?? 0));
    });
    const after = told.only('routed').filter(({ atUs }) => atUs > seconds(36));
    expect(after.some(({ server }) => server === S2)).toBe(true);
  });

  it('has nobody left where all are down: 503 from the balancer itself', () => {
    const told = run({ servers: { count: 1 } }, 'jwt', 30, [[5, 'stop-server', S1]]);
    const late = told.only('answered').filter(({ atUs }) => atUs > seconds(10));
    expect(late.length).toBeGreaterThan(5);
    expect(new Set(late.map(({ server, status }) => `${server} ${status}`))).toEqual(
      new Set(['-1 503']),
    );
  });
});

describe('the affinity cookie', () => {
  it('brings everybody back to their server, whoever else comes and goes', () => {
    for (const { client, server } of clientsAndServers(run({}, 'sticky', 60))) {
      expect(server).toBe(client % 3);
    }
  });

  it('is rewritten for people whose server is known to be down', () => {
    const told = run({}, 'sticky', 60, [[8, 'stop-server', S1]]);
    const [rebound] = told.only('routed').filter(({ reason }) => reason === RouteReason.rebound);
    expect(rebound?.server).not.toBe(S1);
    const ana = told.only('clientCredential').filter(({ client }) => client === 0);
    expect(ana.filter(({ atUs }) => atUs < seconds(8)).at(-1)?.affinity).toBe(S1 + 1);
    expect(ana.at(-1)?.affinity).not.toBe(S1 + 1);
    // Once rewritten, it is honoured like any other: one rebinding for each of the two.
    const moves = told.only('routed').filter(({ reason }) => reason === RouteReason.rebound);
    expect(moves).toHaveLength(2);
  });

  it('brings nobody back to a server that started again: the cookie names another one now', () => {
    const told = run({}, 'sticky', 90, [
      [8, 'stop-server', S1],
      [20, 'start-server', S1],
    ]);
    const after = told.only('routed').filter(({ atUs }) => atUs > seconds(20));
    expect(after.length).toBeGreaterThan(20);
    expect(after.filter(({ server }) => server === S1)).toEqual([]);
  });

  it('brings people back who were idle all through the outage, to a server that forgot them', () => {
    const slow = { clients: { thinkTime: [30, 30] } };
    const told = run(slow, 'sticky', 60, [
      [10, 'stop-server', S1],
      [14, 'start-server', S1],
    ]);
    const back = told
      .only('routed')
      .filter(({ atUs, server }) => atUs > seconds(14) && server === S1);
    expect(back[0]?.reason).toBe(RouteReason.affinity);
    expect(told.errors()).toEqual([]);
    expect(told.people('forcedLogin')).toEqual(['Ana', 'Dee']);
  });

  it('moves nobody to a new server', () => {
    const told = run({}, 'sticky', 60, [[8, 'add-server']]);
    expect(serversOf(told)).not.toContain(3);
    expect(told.people('sessionLost')).toEqual([]);
  });

  it('is neither set nor honoured elsewhere', () => {
    for (const id of ['in-memory', 'central-store', 'jwt', 'hybrid'] as const) {
      const told = run({}, id, 40);
      expect(told.only('clientCredential').every(({ affinity }) => affinity === 0)).toBe(true);
      const reasons = new Set(told.only('routed').map(({ reason }) => reason));
      expect(reasons).toEqual(new Set([RouteReason.roundRobin]));
    }
  });

  it('is set by the first answer to somebody who has none', () => {
    const told = run(onePerson('browse', { clients: { loggedIn: false } }), 'sticky', 10);
    const credentials = told.only('clientCredential');
    expect(credentials[0]?.affinity).toBe(0);
    expect(credentials.at(-1)?.affinity).toBe(S1 + 1);
    expect(told.simulation.metric('forced-logins')).toBe(0);
  });
});

describe('a balancer that stops', () => {
  const stopped = run({}, 'jwt', 30, [
    [8, 'stop-balancer'],
    [16, 'start-balancer'],
  ]);

  it('closes every connection and refuses new ones until it starts again', () => {
    const errors = stopped.errors();
    expect(errors.length).toBeGreaterThan(5);
    expect(new Set(errors.map(({ status, ending }) => `${status} ${ending}`))).toEqual(
      new Set(['0 4']),
    );
    const late = stopped.only('attemptEnded').filter(({ atUs }) => atUs > seconds(19));
    expect(late.every(({ ending }) => ending === 0)).toBe(true);
  });

  it('begins with the first server when it starts again: it remembers no turn', () => {
    for (let seed = 0; seed < 6; seed += 1) {
      const told = run({ seed }, 'jwt', 30, [
        [8, 'stop-balancer'],
        [16, 'start-balancer'],
      ]);
      expect(told.only('routed').find(({ atUs }) => atUs > seconds(16))?.server).toBe(S1);
    }
  });

  it('does not stop what servers have in hand', () => {
    const inService = stopped.only('workStarted').filter(({ atUs }) => atUs < seconds(8));
    const ended = new Set(stopped.only('workEnded').map(({ attempt }) => attempt));
    expect(inService.every(({ attempt }) => ended.has(attempt))).toBe(true);
    const answered = stopped
      .only('answered')
      .filter(({ atUs, server }) => server >= 0 && atUs > seconds(8) && atUs < seconds(16));
    expect(answered.length).toBeGreaterThan(0);
  });
});

/** Who was sent where. */
function clientsAndServers(told: Told) {
  const senders = new Map(told.only('attemptSent').map(({ attempt, client }) => [attempt, client]));
  return told
    .only('routed')
    .map(({ attempt, server }) => ({ client: senders.get(attempt) ?? -1, server }));
}

describe('everybody', () => {
  it('is given a server in turn at the start', () => {
    expect(scenario().servers.count).toBe(3);
    const credentials = run({}, 'sticky', 0).only('clientCredential');
    const last = new Map(credentials.map(({ client, affinity }) => [client, affinity - 1]));
    expect([...last.values()]).toEqual([S1, S2, S3, S1, S2, S3]);
  });
});
