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
  ServerCondition,
} from '../../../src/engine';
import { onePerson } from '../../support/onePerson';
import { type Deed, run, S1, S2, S3, scenario, seconds, type Told } from '../../support/scenarios';

const { drain, restart, ready, done } = DeployPhase;
const AT_8: readonly Deed[] = [[8, 'deploy']];

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

  it('sends nobody to a server whose turn it is', () => {
    const told = run({ clients: { count: 8, thinkTime: [0, 1] } }, 'sticky', 60, AT_8);
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
    const told = run({}, 'sticky', 60, AT_8);
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

  it('nobody where servers send each other copies', () => {
    const shop = { sessions: { replication: 'all-to-all', replicationLag: 0.1 } };
    const told = run(shop, 'sticky', 60, AT_8);
    expect(told.people('sessionLost')).toEqual([]);
    expect(told.people('forcedLogin')).toEqual([]);
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
