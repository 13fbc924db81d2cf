/**
 * Goal: a rolling deploy takes one server after the other, and what dies with each process follows from the architecture.
 * Method: the deploy of the small shop is followed to the microsecond, with times computed by hand; losses are compared
 * between architectures; servers are stopped, frozen and removed in the middle.
 */
import { describe, expect, it } from 'vitest';
import {
  Belief,
  Cause,
  ClusterFlag,
  createSimulation,
  DeployPhase,
  Rejection,
  RouteReason,
  ServerCondition,
  ServerFlag,
} from '../../../src/engine';
import { onePerson } from '../../support/onePerson';
import {
  type ChangeAt,
  run,
  S1,
  S2,
  S3,
  scenario,
  seconds,
  type Told,
} from '../../support/scenarios';

const { drain, restart, ready, done } = DeployPhase;
/** The balancer moves everybody before a process ends, not only newcomers. */
const FINISHING = { balancer: { drainMeans: 'finish-work' } };
const AT_8: readonly ChangeAt[] = [[8, 'deploy']];

const steps = (told: Told) =>
  told.only('deployStep').map(({ server, phase, left, atUs }) => [server, phase, left, atUs / 1e6]);

describe('a deploy', () => {
  it('drains, ends, starts, joins and pauses, one server after the other', () => {
    // 4 s of draining, checks at once and after 2 s with half a second each way, 2 s of pause.
    expect(steps(run({}, 'jwt', 60, AT_8))).toEqual([
      [S1, drain, 3, 8],
      [S1, restart, 3, 12],
      [S1, ready, 2, 15],
      [S2, drain, 2, 17],
      [S2, restart, 2, 21],
      [S2, ready, 1, 24],
      [S3, drain, 1, 26],
      [S3, restart, 1, 30],
      [S3, ready, 0, 33],
      [S3, done, 0, 35],
    ]);
  });

  it('takes longer where processes take their time to start', () => {
    const told = run({ servers: { startTime: 5 } }, 'jwt', 80, AT_8);
    const [, ended, back] = steps(told);
    expect(ended).toEqual([S1, restart, 3, 12]);
    expect(back).toEqual([S1, ready, 2, 12 + 5 + 3]);
  });

  it('goes the other way round, if that is wanted', () => {
    const told = run({ deploy: { order: 'reverse' } }, 'jwt', 60, AT_8);
    const order = told.only('deployStep').filter(({ phase }) => phase === drain);
    expect(order.map(({ server }) => server)).toEqual([S3, S2, S1]);
  });

  it('sends nobody to a server whose turn it is, where draining moves everybody', () => {
    const crowd = { clients: { count: 8, thinkTime: [0, 1] }, ...FINISHING };
    const told = run(crowd, 'sticky', 60, AT_8);
    const out = (server: number, fromS: number, toS: number) =>
      told
        .only('routed')
        .filter((one) => one.server === server)
        .filter(({ atUs }) => atUs > seconds(fromS) && atUs < seconds(toS));
    expect(out(S1, 8, 15)).toEqual([]);
    expect(out(S2, 17, 24)).toEqual([]);
    expect(out(S3, 26, 33)).toEqual([]);
    expect(out(S1, 15, 26).length).toBeGreaterThan(0);
    expect(told.errors()).toEqual([]);
    expect(told.only('workLost')).toEqual([]);
  });

  it('keeps sticky people until the process ends, and takes nobody new', () => {
    const crowd = { clients: { count: 8, thinkTime: [0, 1] }, servers: { startTime: 2 } };
    const told = run(crowd, 'sticky', 60, AT_8);
    const toS1 = told.only('routed').filter(({ server }) => server === S1);
    const during = (fromS: number, untilS: number) =>
      toS1.filter(({ atUs }) => atUs > seconds(fromS) && atUs < seconds(untilS));
    const reasons = new Set(during(8, 12).map(({ reason }) => reason));
    expect(reasons).toEqual(new Set([RouteReason.affinity]));
    // 2 s until the process is ready, 3 s of checks.
    expect(during(12, 17)).toEqual([]);
    expect(during(17, 40).length).toBeGreaterThan(0);
    // Whoever was under way to the process, or in its hands, meets its end: nobody else does.
    const late = told.only('refused').filter(({ atUs }) => atUs > seconds(12.5));
    expect(late.filter(({ server, atUs }) => server === S1 && atUs < seconds(17))).toEqual([]);
  });

  it('checks nobody who has no process, and leaves those alone whom somebody else took out', () => {
    const told = run({ servers: { startTime: 2 } }, 'jwt', 60, [
      [7, 'maintain-server', S1],
      [7, 'drain-server', S2],
      ...AT_8,
    ]);
    const flags = (server: number) =>
      told
        .only('serverCondition')
        .filter((one) => one.server === server)
        .at(-1)?.flags;
    expect([S1, S2, S3].map(flags)).toEqual([ServerFlag.maintenance, ServerFlag.draining, 0]);
    // In maintenance there is nothing to wait for but the process.
    const checks = told
      .only('checkEnded')
      .filter(({ server, atUs }) => server === S1 && atUs > 7e6);
    expect(checks).toEqual([]);
    expect(steps(told)[2]).toEqual([S1, ready, 2, 14]);
    expect(told.only('deployStep').at(-1)?.phase).toBe(done);
  });

  it('breaks what is in hand where it does not wait', () => {
    const shop = onePerson('browse', {
      servers: { count: 2 },
      deploy: { drainTime: 0 },
      clients: { retryAfter: 60 },
    });
    const told = run(shop, 'sticky', 20, [[1.2, 'deploy']]);
    expect(told.only('workLost')).toHaveLength(1);
    expect(told.errors().map(({ status }) => status)).toEqual([502]);
  });

  it('is one at a time', () => {
    const simulation = createSimulation(scenario());
    simulation.advanceTo(seconds(8));
    expect(simulation.intervene('deploy', 0)).toBe(true);
    expect(simulation.accepts('deploy', 0)).toBe(false);
    simulation.advanceTo(seconds(34.9));
    expect(simulation.accepts('deploy', 0)).toBe(false);
    simulation.advanceTo(seconds(35));
    expect(simulation.accepts('deploy', 0)).toBe(true);
    const flags = run({}, 'jwt', 40, AT_8).only('clusterCondition');
    expect(flags.map((one) => [one.flags, one.atUs / 1e6])).toEqual([
      [0, 0],
      [ClusterFlag.deploying, 8],
      [0, 35],
    ]);
  });
});

describe('who loses what in a deploy', () => {
  it('everybody under Sticky, most more than once: every memory is emptied', () => {
    const told = run(FINISHING, 'sticky', 60, AT_8);
    expect(told.people('sessionLost')).toHaveLength(6);
    const causes = new Set(told.only('copyRemoved').map(({ cause }) => cause));
    expect(causes).toContain(Cause.removal);
    expect(told.simulation.metric('sessions-lost')).toBeGreaterThan(6);
    expect(told.errors()).toEqual([]);
  });

  it.each(['central-store', 'jwt', 'hybrid'] as const)('nobody under %s', (architecture) => {
    const told = run({}, architecture, 60, AT_8);
    expect(told.people('sessionLost')).toEqual([]);
    expect(told.people('cartLost')).toEqual([]);
    expect(told.errors()).toEqual([]);
  });

  it('nobody where servers send each other copies and are empty-handed when they end', () => {
    const shop = { sessions: { replication: 'all-to-all', replicationLag: 0.1 } };
    const told = run({ ...shop, ...FINISHING }, 'sticky', 60, AT_8);
    expect(told.people('sessionLost')).toEqual([]);
    expect(told.people('forcedLogin')).toEqual([]);
    // Whoever is kept until the end, and under way to it, finds a new process with nothing in it.
    const kept = run(shop, 'sticky', 60, AT_8);
    expect(kept.people('forcedLogin').length).toBeGreaterThan(0);
    expect(kept.people('forcedLogin').length).toBeLessThan(6);
  });
});

describe('a deploy that brings a new key', () => {
  const dropped = (told: Told) =>
    told.only('sessionLost').filter(({ cause }) => cause === Cause.keyDropped);

  it.each(['jwt', 'hybrid'] as const)(
    'loses every token of old with the last restart: %s',
    (id) => {
      const told = run({ deploy: { rotateKeys: true } }, id, 60, AT_8);
      const restarts = steps(told).filter(([, phase]) => phase === restart);
      expect(
        told
          .only('keyChanged')
          .map(({ server, signs, oldest, atUs }) => [server, signs, oldest, atUs / 1e6]),
      ).toEqual(restarts.map(([server, , , atS]) => [server, 2, 2, atS]));
      const lastUs = seconds(30);
      // Until then a token is good on some servers, and turned down by others.
      const refused = told.only('tokenRejected').filter(({ atUs }) => atUs < lastUs);
      expect(refused.length).toBeGreaterThan(0);
      expect(refused.every(({ why }) => why === Rejection.signature)).toBe(true);
      expect(dropped(told).length).toBeGreaterThan(0);
      expect(dropped(told).every(({ atUs }) => atUs >= lastUs)).toBe(true);
      const without = run({}, id, 60, AT_8);
      expect(without.only('tokenRejected')).toEqual([]);
      expect(without.only('sessionLost')).toEqual([]);
      expect(without.only('keyChanged')).toEqual([]);
    },
  );

  it('gives the new key to whatever starts meanwhile, and once more with every deploy', () => {
    const told = run({ deploy: { rotateKeys: true } }, 'jwt', 90, [
      [7, 'stop-server', S3],
      ...AT_8,
      [9, 'start-server', S3],
      [60, 'deploy'],
    ]);
    const turns = told.only('keyChanged').map(({ server, signs }) => [server, signs]);
    expect(turns).toEqual([
      [S3, 2],
      [S1, 2],
      [S2, 2],
      [S1, 3],
      [S2, 3],
      [S3, 3],
    ]);
  });
});

describe('a deploy while a zone is lost', () => {
  const ZONES = { network: { zones: 3 } };

  it('starts no process there, and waits until the zone is back', () => {
    const told = run(ZONES, 'jwt', 90, [...AT_8, [10, 'stop-zone', 0], [40, 'start-zone', 0]]);
    const s1 = told.only('serverCondition').filter(({ server }) => server === S1);
    const alive = s1.filter(({ condition }) => condition === ServerCondition.running);
    const back = alive.filter(({ atUs }) => atUs > seconds(10));
    expect(back[0]?.atUs).toBe(seconds(40));
    expect(
      steps(told)
        .slice(0, 3)
        .map(([, phase, , atS]) => [phase, atS]),
    ).toEqual([
      [drain, 8],
      [restart, 12],
      [ready, 43],
    ]);
    expect(told.only('deployStep').at(-1)?.phase).toBe(done);
  });

  it('passes over the servers of a zone that is down when their turn comes', () => {
    const told = run(ZONES, 'jwt', 60, [...AT_8, [9, 'stop-zone', 1]]);
    const turns = told.only('deployStep').filter(({ phase }) => phase === drain);
    expect(turns.map(({ server }) => server)).toEqual([S1, S3]);
  });

  it('adds no process there either', () => {
    const told = run(ZONES, 'jwt', 40, [
      [8, 'stop-zone', 0],
      [10, 'add-server'],
      [30, 'start-zone', 0],
    ]);
    const added = told.only('serverCondition').filter(({ server }) => server === 3);
    expect(added[0]?.condition).toBe(ServerCondition.stopped);
    expect(added.at(-1)).toMatchObject({ condition: ServerCondition.running, atUs: seconds(30) });
  });
});

describe('a deploy that is disturbed', () => {
  const turns = (told: Told) =>
    told
      .only('deployStep')
      .filter(({ phase }) => phase === drain || phase === done)
      .map(({ server, phase, atUs }) => [server, phase, atUs / 1e6]);

  it('passes over servers that are stopped or removed when their turn comes', () => {
    const told = run({}, 'jwt', 60, [
      [8, 'deploy'],
      [9, 'stop-server', S2],
      [10, 'remove-server', S3],
    ]);
    expect(turns(told)).toEqual([
      [S1, drain, 8],
      [S1, done, 17],
    ]);
  });

  it('goes on at once where the server whose turn it is is removed', () => {
    for (const atS of [9, 13]) {
      const told = run({}, 'jwt', 60, [
        [8, 'deploy'],
        [atS, 'remove-server', S1],
      ]);
      expect(turns(told).slice(0, 2)).toEqual([
        [S1, drain, 8],
        [S2, drain, atS],
      ]);
      // The next server has its whole time: the wait for the one that is gone is over.
      const ends = steps(told).filter(([server, phase]) => server === S2 && phase === restart);
      expect(ends).toEqual([[S2, restart, 2, atS + 4]]);
    }
  });

  it('waits for a server that is stopped while it joins', () => {
    const told = run({}, 'jwt', 90, [
      [8, 'deploy'],
      [13, 'stop-server', S1],
      [40, 'start-server', S1],
    ]);
    const back = told.only('deployStep').find(({ phase }) => phase === ready);
    expect(back?.atUs).toBeGreaterThan(seconds(40));
    const up = told
      .only('balancerBelief')
      .find(({ server, belief, atUs }) => server === S1 && belief === Belief.up && atUs > 0);
    expect(up?.atUs).toBe(back?.atUs);
  });

  it('starts a server again that was stopped while it was drained', () => {
    const told = run({}, 'jwt', 60, [
      [8, 'deploy'],
      [10, 'stop-server', S1],
    ]);
    const conditions = told.only('serverCondition').filter(({ server }) => server === S1);
    expect(conditions.at(-1)?.condition).toBe(ServerCondition.running);
    expect(steps(told)[2]).toEqual([S1, ready, 2, 15]);
  });

  it('ends a server also where that is frozen', () => {
    const told = run({}, 'jwt', 60, [
      [8, 'deploy'],
      [9, 'freeze-server', S1],
    ]);
    expect(steps(told)[2]).toEqual([S1, ready, 2, 15]);
  });

  it('takes every server to be back when the balancer starts again', () => {
    const told = run({}, 'jwt', 60, [
      [8, 'deploy'],
      [12.5, 'stop-balancer'],
      [14, 'start-balancer'],
    ]);
    expect(steps(told)[2]).toEqual([S1, ready, 2, 14]);
  });

  it('is over at once where there is no server', () => {
    const told = run({ servers: { count: 1 } }, 'jwt', 20, [
      [8, 'stop-server', S1],
      [9, 'deploy'],
    ]);
    expect(steps(told)).toEqual([[S1, done, 0, 9]]);
  });
});
