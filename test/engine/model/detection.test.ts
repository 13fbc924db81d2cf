/**
 * Goal: the balancer notices a failure after exactly as long as its checks take, no sooner and no later.
 * Method: the instants of checks are computed by hand from interval, timeout and hop, and compared to the microsecond.
 */

import { describe, expect, it, vi } from 'vitest';
import { Belief, RouteReason } from '../../../src/engine';
import { firstCheck } from '../../support/phases';
import fc from '../../support/random';
import { type ChangeAt, run, S1, S2, seconds, type Told } from '../../support/scenarios';

// Many runs: a machine that is busy with other things needs its time.
vi.setConfig({ testTimeout: 300_000 });

const INTERVAL = seconds(2);
const HOP = seconds(0.5);
const TIMEOUT = seconds(1.5);
const FALL = 2;
const RISE = 2;

/** When the balancer began to believe something of a server. */
const believedAt = (told: Told, server: number, belief: Belief): number[] =>
  told
    .only('balancerBelief')
    .filter((one) => one.server === server && one.belief === belief && one.atUs > 0)
    .map(({ atUs }) => atUs);

/** The start of the first check that reaches its server after an instant. */
function checkAfter(atUs: number, interval: number): number {
  // First checks are spread over one interval, which begins anywhere.
  let start = firstCheck(interval, S1, 3);
  while (start + HOP <= atUs) start += interval;
  return start;
}

const instant = fc.integer({ min: 1_000, max: 20_000 }).map((ms) => ms / 1000);

describe('a stopped server', () => {
  it('is noticed at the answer to the last of "fall" checks', () => {
    fc.assert(
      fc.property(instant, fc.integer({ min: 1, max: 4 }), (at, fall) => {
        const told = run({ balancer: { fall } }, 'sticky', at + 12, [[at, 'stop-server', S1]]);
        const start = checkAfter(seconds(at), INTERVAL);
        const expected = start + (fall - 1) * INTERVAL + 2 * HOP;
        expect(believedAt(told, S1, Belief.down)).toEqual([expected]);
        // So it takes between (fall - 1) intervals and one hop, and one interval more than that.
        const delay = expected - seconds(at);
        expect(delay).toBeGreaterThanOrEqual((fall - 1) * INTERVAL + HOP);
        expect(delay).toBeLessThanOrEqual(fall * INTERVAL + 2 * HOP);
      }),
      { numRuns: 60 },
    );
  });

  it('is refused to people until then, and to nobody after', () => {
    const told = run({}, 'sticky', 60, [[8, 'stop-server', S1]]);
    const [noticed] = believedAt(told, S1, Belief.down) as [number];
    const toS1 = told.only('routed').filter(({ server }) => server === S1);
    expect(toS1.some(({ atUs }) => atUs > seconds(8) && atUs < noticed)).toBe(true);
    expect(toS1.every(({ atUs }) => atUs < noticed)).toBe(true);
  });

  it('comes back "rise" checks after it starts again', () => {
    fc.assert(
      fc.property(instant, fc.integer({ min: 1, max: 4 }), (pause, rise) => {
        const startAt = 2 + 10 + pause;
        const interventions: ChangeAt[] = [
          [2, 'stop-server', S1],
          [startAt, 'start-server', S1],
        ];
        const told = run({ balancer: { rise } }, 'jwt', startAt + 12, interventions);
        const start = checkAfter(seconds(startAt), INTERVAL);
        const expected = start + (rise - 1) * INTERVAL + 2 * HOP;
        expect(believedAt(told, S1, Belief.up)).toEqual([expected]);
      }),
      { numRuns: 60 },
    );
  });

  it('is never missed where it is back before enough checks have failed', () => {
    const interventions: ChangeAt[] = [
      [8, 'stop-server', S1],
      [8.1, 'start-server', S1],
    ];
    const told = run({}, 'sticky', 30, interventions);
    expect(believedAt(told, S1, Belief.down)).toEqual([]);
    // The memory is gone all the same, and the cookie still leads there.
    expect(told.people('sessionLost')).toEqual(['Ana', 'Dee']);
  });
});

describe('a frozen server', () => {
  it('is noticed later: every check waits for its timeout, and the next one an interval after that', () => {
    fc.assert(
      fc.property(instant, fc.integer({ min: 1, max: 4 }), (at, fall) => {
        const told = run({ balancer: { fall } }, 'sticky', at + 20, [[at, 'freeze-server', S1]]);
        const start = checkAfter(seconds(at), INTERVAL);
        const expected = start + TIMEOUT + (fall - 1) * (INTERVAL + TIMEOUT);
        expect(believedAt(told, S1, Belief.down)).toEqual([expected]);
        expect(expected - seconds(at)).toBeGreaterThan(
          (fall - 1) * INTERVAL + fall * TIMEOUT - HOP,
        );
      }),
      { numRuns: 60 },
    );
  });

  it('as HAProxy with its own defaults does: 6.4 s measured for a crash, 11.2 s for a frozen process', () => {
    const delays = (change: 'stop-server' | 'freeze-server') =>
      Array.from({ length: 20 }, (_, step) => {
        const at = 10 + step / 10;
        const told = run({ world: 'realistic', clients: { count: 1 } }, 'jwt', at + 20, [
          [at, change, S1],
        ]);
        return ((believedAt(told, S1, Belief.down)[0] ?? 0) - seconds(at)) / 1e6;
      });
    // (fall - 1) intervals and up to one more: 4 to 6 s; with three timeouts of 2 s more: 10 to 12 s.
    expect(Math.min(...delays('stop-server'))).toBeGreaterThanOrEqual(4);
    expect(Math.max(...delays('stop-server'))).toBeLessThanOrEqual(6.01);
    expect(Math.min(...delays('freeze-server'))).toBeGreaterThanOrEqual(10);
    expect(Math.max(...delays('freeze-server'))).toBeLessThanOrEqual(12.01);
  });
});

describe('checks', () => {
  it('of one server run one after another, an interval apart', () => {
    const told = run({}, 'jwt', 30);
    const starts = told
      .only('hop')
      .filter(({ leg, server }) => leg === 6 && server === S2)
      .map(({ atUs }) => atUs);
    expect(starts.length).toBeGreaterThan(10);
    starts.forEach((atUs, index) => {
      expect(atUs).toBe(firstCheck(INTERVAL, S2, 3) + index * INTERVAL);
    });
  });

  it('are forgotten by a balancer that starts again: it takes everybody to be up', () => {
    const interventions: ChangeAt[] = [
      [2, 'stop-server', S1],
      [10, 'stop-balancer'],
      [12, 'start-balancer'],
    ];
    const told = run({}, 'jwt', 30, interventions);
    expect(believedAt(told, S1, Belief.up)).toEqual([seconds(12)]);
    const start = seconds(12) + firstCheck(INTERVAL, S1, 3, 1);
    expect(believedAt(told, S1, Belief.down)[1]).toBe(start + (FALL - 1) * INTERVAL + 2 * HOP);
    const meanwhile = told.only('checkEnded');
    expect(meanwhile.filter(({ atUs }) => atUs > seconds(10) && atUs < seconds(12))).toEqual([]);
  });

  it('of a server that was removed are over', () => {
    const told = run({}, 'jwt', 40, [[8, 'remove-server', S1]]);
    const after = told.only('checkEnded').filter(({ atUs }) => atUs > seconds(8));
    expect(after.length).toBeGreaterThan(20);
    expect(after.filter(({ server }) => server === S1)).toEqual([]);
  });

  it('let a new server in after "rise" of them', () => {
    const told = run({}, 'jwt', 40, [[8, 'add-server']]);
    const joined = seconds(8) + (RISE - 1) * INTERVAL + 2 * HOP;
    expect(believedAt(told, 3, Belief.up)).toEqual([joined]);
    const routed = told.only('routed').filter(({ server }) => server === 3);
    expect(routed[0]?.atUs).toBeGreaterThan(joined);
    expect(routed.length).toBeGreaterThan(3);
    expect(routed.every(({ reason }) => reason === RouteReason.roundRobin)).toBe(true);
  });
});
