/**
 * Goal: taking a server out for work on it costs what it really costs: nothing, a session, or all of its sessions.
 * Method: the same server is drained, maintained and made ready again; routes and losses are compared.
 */
import { describe, expect, it } from 'vitest';
import { Belief, RouteReason, ServerFlag } from '../../../src/engine';
import { type ChangeAt, run, S1, seconds, type Told } from '../../support/scenarios';

const toS1 = (told: Told, afterS: number) =>
  told.only('routed').filter(({ server, atUs }) => server === S1 && atUs > seconds(afterS));

describe('draining', () => {
  const drain: readonly ChangeAt[] = [[8, 'drain-server', S1]];

  it('as HAProxy and nginx mean it keeps sticky people: nobody loses anything', () => {
    const told = run({}, 'sticky', 60, drain);
    expect(toS1(told, 8).length).toBeGreaterThan(5);
    expect(toS1(told, 8).every(({ reason }) => reason === RouteReason.affinity)).toBe(true);
    expect(told.people('forcedLogin')).toEqual([]);
  });

  it('as AWS means it moves sticky people at once: their sessions stay behind', () => {
    const told = run({ balancer: { drainMeans: 'finish-work' } }, 'sticky', 60, drain);
    expect(toS1(told, 8)).toEqual([]);
    expect(told.people('forcedLogin')).toEqual(['Ana', 'Dee']);
    // What was in hand is finished: nobody is answered with an error.
    expect(told.errors()).toEqual([]);
  });

  it('gives it nobody new', () => {
    expect(toS1(run({}, 'jwt', 60, drain), 8)).toEqual([]);
    const newcomers = run({ clients: { loggedIn: false, firstRequestSpacing: 3 } }, 'sticky', 60, [
      [0, 'drain-server', S1],
    ]);
    expect(toS1(newcomers, 0)).toEqual([]);
  });

  it('leaves its checks alone, and ends at once', () => {
    const told = run({}, 'jwt', 60, [...drain, [20, 'ready-server', S1]]);
    const changes = told.only('balancerBelief').filter(({ atUs }) => atUs > 0);
    expect(changes).toEqual([]);
    expect(toS1(told, 8)[0]?.atUs).toBeGreaterThan(seconds(20));
    expect(toS1(told, 20).length).toBeGreaterThan(5);
  });
});

describe('maintenance', () => {
  const interventions: readonly ChangeAt[] = [
    [8, 'maintain-server', S1],
    [20, 'ready-server', S1],
  ];

  it('sends everybody elsewhere, and checks nothing', () => {
    const told = run({}, 'sticky', 60, interventions.slice(0, 1));
    expect(toS1(told, 8)).toEqual([]);
    expect(told.people('forcedLogin')).toEqual(['Ana', 'Dee']);
    expect(told.errors()).toEqual([]);
    const checks = told.only('checkEnded').filter(({ server }) => server === S1);
    expect(checks.every(({ atUs }) => atUs <= seconds(8))).toBe(true);
    expect(told.only('copyRemoved').filter(({ atUs }) => atUs === seconds(8))).toEqual([]);
  });

  it('ends with checks: the server is used after "rise" of them', () => {
    const told = run({}, 'jwt', 60, interventions);
    const [out, back] = told.only('balancerBelief').filter(({ atUs }) => atUs > 0);
    expect([out?.belief, out?.atUs]).toEqual([Belief.down, seconds(8)]);
    // The first check starts at once, the second an interval later, and its result takes two hops.
    expect([back?.belief, back?.atUs]).toEqual([Belief.up, seconds(20 + 2 + 1)]);
    expect(toS1(told, 8)[0]?.atUs).toBeGreaterThan(seconds(23));
  });

  it('outlives a restart of the balancer', () => {
    const told = run({}, 'jwt', 60, [
      [8, 'maintain-server', S1],
      [10, 'stop-balancer'],
      [12, 'start-balancer'],
      [30, 'ready-server', S1],
    ]);
    const used = toS1(told, 8).map(({ atUs }) => atUs);
    expect(used[0]).toBeGreaterThan(seconds(33));
    expect(used.length).toBeGreaterThan(3);
  });

  it('takes the place of draining, and both are over once the server is ready', () => {
    const told = run({}, 'jwt', 30, [
      [4, 'drain-server', S1],
      [8, 'maintain-server', S1],
      [12, 'ready-server', S1],
    ]);
    const flags = told.only('serverCondition').filter(({ server }) => server === S1);
    const { draining, maintenance } = ServerFlag;
    expect([...new Set(flags.map((one) => one.flags))]).toEqual([0, draining, maintenance]);
    expect(flags.at(-1)?.flags).toBe(0);
  });

  it('of a dead server is allowed; it is refused nothing, and used once it runs and is ready', () => {
    const told = run({}, 'jwt', 60, [
      [8, 'stop-server', S1],
      [9, 'maintain-server', S1],
      [20, 'start-server', S1],
      [25, 'ready-server', S1],
    ]);
    expect(told.errors().filter(({ atUs }) => atUs > seconds(12))).toEqual([]);
    expect(toS1(told, 9)[0]?.atUs).toBeGreaterThan(seconds(28));
  });
});
