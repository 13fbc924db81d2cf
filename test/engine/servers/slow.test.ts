/**
 * Goal: a slow server is slow in everything it does, and looks healthy: a gray failure.
 * Method: single requests are followed to the microsecond, with times computed by hand; checks and shares of requests are
 * counted in the small shop.
 */
import { describe, expect, it } from 'vitest';
import { CheckResult, ServerFlag } from '../../../src/engine';
import { onePerson } from '../../support/onePerson';
import { run, S1, S2, seconds } from '../../support/scenarios';

const ended = (told: ReturnType<typeof run>) => told.only('workEnded').map(({ atUs }) => atUs);

describe('a slow server', () => {
  it('takes ten times as long for work that starts afterwards', () => {
    const told = run(onePerson('browse'), 'sticky', 20, [[0.5, 'slow-server', S1]]);
    expect(ended(told)).toEqual([seconds(1 + 4)]);
  });

  it('takes ten times as long for what is left of the work in hand', () => {
    // Work from 1 s to 1.4 s: 0.1 s is done when the server becomes slow.
    const told = run(onePerson('browse'), 'sticky', 20, [[1.1, 'slow-server', S1]]);
    expect(ended(told)).toEqual([seconds(1.1 + 10 * 0.3)]);
  });

  it('is as fast as before afterwards, also in the middle of work', () => {
    // 0.1 s done before, 0.2 s in the two slow seconds, 0.1 s left.
    const told = run(onePerson('browse'), 'sticky', 20, [
      [1.1, 'slow-server', S1],
      [3.1, 'restore-server-speed', S1],
    ]);
    expect(ended(told)).toEqual([seconds(3.2)]);
    expect(told.only('serverCondition').at(-1)?.flags).toBe(0);
  });

  it('is slow at tokens and logins, and not at waiting for a store', () => {
    const jwt = run(onePerson('browse'), 'jwt', 20, [[0.5, 'slow-server', S1]]);
    expect(ended(jwt)).toEqual([seconds(1 + 10 * 0.02 + 10 * 0.4)]);
    const store = run(onePerson('browse'), 'central-store', 20, [[0.5, 'slow-server', S1]]);
    expect(ended(store)[0]).toBe(seconds(1 + 0.6 + 10 * 0.4 + 0.6));
    const shop = onePerson('browse', { clients: { loggedIn: false } });
    const login = run(shop, 'sticky', 20, [[0.5, 'slow-server', S1]]);
    expect(ended(login)[0]).toBe(seconds(1 + 10 * 1.2));
  });

  it('keeps what is left while it is frozen', () => {
    const told = run(onePerson('browse'), 'sticky', 30, [
      [0.5, 'slow-server', S1],
      [2, 'freeze-server', S1],
      [5, 'unfreeze-server', S1],
    ]);
    expect(ended(told)[0]).toBe(seconds(1 + 4 + 3));
  });

  it('passes its health checks and keeps its share of the requests', () => {
    const told = run({ clients: { timeout: 60 }, balancer: { answerTimeout: 30 } }, 'jwt', 60, [
      [8, 'slow-server', S2],
    ]);
    const checks = told.only('checkEnded').filter(({ server }) => server === S2);
    expect(checks.length).toBeGreaterThan(20);
    expect(checks.every(({ result }) => result === CheckResult.passed)).toBe(true);
    const routed = told.only('routed').filter(({ atUs }) => atUs > seconds(8));
    const share = routed.filter(({ server }) => server === S2).length / routed.length;
    expect(share).toBeGreaterThan(0.3);
    expect(share).toBeLessThan(0.37);
  });

  it('is cured by a new process', () => {
    const told = run(onePerson('browse', { clients: { firstRequestSpacing: 1 } }), 'sticky', 60, [
      [0.1, 'slow-server', S1],
      [0.2, 'stop-server', S1],
      [0.3, 'start-server', S1],
    ]);
    const conditions = told.only('serverCondition').filter(({ server }) => server === S1);
    expect(conditions.map(({ flags }) => flags)).toEqual([0, ServerFlag.slow, 0, 0]);
    // The session has died with the old process: the request is turned away without work, then a login.
    expect(ended(told).slice(0, 2)).toEqual([seconds(1), seconds(1 + 1 + 1 + 1 + 1.2)]);
  });
});
