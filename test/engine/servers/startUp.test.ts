/**
 * Goal: a process that starts is of no use until it is ready.
 * Method: start-up time is turned on; conditions, refusals and checks are compared with instants computed by hand.
 */
import { describe, expect, it } from 'vitest';
import { Belief, CheckResult, ServerCondition } from '../../../src/engine';
import { onePerson } from '../../support/onePerson';
import { firstCheck } from '../../support/phases';
import { run, S1, S2, seconds, type Told } from '../../support/scenarios';

const { running, stopped, starting, removed } = ServerCondition;
const slowStart = { servers: { startTime: 3 } };

const conditions = (told: Told, server: number) =>
  told
    .only('serverCondition')
    .filter((one) => one.server === server && one.atUs > 0)
    .map(({ condition, atUs }) => [condition, atUs / 1e6]);

describe('a server that is started again', () => {
  it('is ready after its start-up time, and at once where that is none', () => {
    const interventions = [
      [8, 'stop-server', S1],
      [10, 'start-server', S1],
    ] as const;
    expect(conditions(run(slowStart, 'sticky', 20, interventions), S1)).toEqual([
      [stopped, 8],
      [starting, 10],
      [running, 13],
    ]);
    expect(conditions(run({}, 'sticky', 20, interventions), S1)).toEqual([
      [stopped, 8],
      [running, 10],
    ]);
  });

  it('refuses requests and checks meanwhile', () => {
    const shop = onePerson('browse', { servers: { startTime: 5 }, balancer: { fall: 100 } });
    const told = run(shop, 'sticky', 20, [
      [0.1, 'stop-server', S1],
      [0.2, 'start-server', S1],
    ]);
    expect(told.only('refused')[0]?.atUs).toBe(seconds(1));
    expect(told.errors()[0]?.status).toBe(503);
    const results = told.only('checkEnded').map(({ result, atUs }) => [result, atUs]);
    const starts = [0, 2, 4, 6].map((after) => firstCheck(seconds(2), S1, 1) + seconds(after));
    expect(results.slice(0, 4)).toEqual(
      starts.map((atUs) => [
        atUs + seconds(0.5) < seconds(5.2) ? CheckResult.refused : CheckResult.passed,
        atUs + seconds(1),
      ]),
    );
  });

  it('never becomes ready where it is stopped or removed first', () => {
    const told = run(slowStart, 'sticky', 40, [
      [8, 'stop-server', S1],
      [10, 'start-server', S1],
      [11, 'stop-server', S1],
      [12, 'start-server', S1],
      [8, 'stop-server', S2],
      [10, 'start-server', S2],
      [11, 'remove-server', S2],
    ]);
    // Ready three seconds after the second start: the first one was called off.
    expect(conditions(told, S1)).toEqual([
      [stopped, 8],
      [starting, 10],
      [stopped, 11],
      [starting, 12],
      [running, 15],
    ]);
    expect(conditions(told, S2).at(-1)).toEqual([removed, 11]);
  });
});

describe('a server that is added', () => {
  it('is used once it is ready and its checks have passed', () => {
    const told = run(slowStart, 'jwt', 40, [[8, 'add-server']]);
    expect(conditions(told, 3)).toEqual([
      [starting, 8],
      [running, 11],
    ]);
    const up = told
      .only('balancerBelief')
      .find(({ server, belief }) => server === 3 && belief === Belief.up);
    // Checks start at 8, 10 and so on and reach it half a second later: those of 12 and 14 pass.
    // The one of 10 s arrives at 10.5 s, before it is ready.
    expect(up?.atUs).toBe(seconds(15));
    const routed = told.only('routed').filter(({ server }) => server === 3);
    expect(routed[0]?.atUs).toBeGreaterThan(seconds(15));
  });
});
