/**
 * Goal: a server trusts its own clock; leeway is what makes up for it.
 * Method: one verifier with a clock set by hand, against the measured cases; then runs with drawn clocks.
 */

import { describe, expect, it } from 'vitest';
import { Rejection } from '../../../src/engine';
import { addServer } from '../../../src/engine/model/change/scaling';
import { Attempt } from '../../../src/engine/model/state/attempt';
import { holdingOf } from '../../../src/engine/model/state/holding';
import { formOf, signed } from '../../../src/engine/model/tokens/signing';
import { objection } from '../../../src/engine/model/tokens/tokenCheck';
import { run, scenario, seconds } from '../../support/scenarios';
import { createWorld } from '../../support/world';

/** What a server whose clock is off by `offS` says at instant 100 s to a token with this life. */
function verdict(offS: number, leewayS: number, issuedS: number, expiresS: number) {
  const world = createWorld(scenario({ token: { leeway: leewayS } }), 'jwt');
  world.nowUs = seconds(100);
  world.server(0).clockOffUs = seconds(offS);
  const holding = holdingOf(1, 0, true, null);
  const settings = { ...world.scenario.token, lifetime: seconds(expiresS - issuedS) };
  const token = signed(formOf(world.architecture, 'cart'), holding, seconds(issuedS), 1, settings);
  return objection(world, new Attempt(), token);
}

describe('a verifier', () => {
  it('that is 30 s ahead rejects a token too early, unless it is told to be lenient', () => {
    // As measured: rejected at tolerance 0, accepted at 60.
    expect(verdict(30, 0, 50, 120)).toBe(Rejection.expired);
    expect(verdict(30, 60, 50, 120)).toBeNull();
    expect(verdict(0, 0, 50, 120)).toBeNull();
  });

  it('that is behind accepts a token too late, and rejects what was just issued', () => {
    expect(verdict(-30, 0, 50, 80)).toBeNull();
    expect(verdict(0, 0, 50, 80)).toBe(Rejection.expired);
    expect(verdict(-30, 0, 100, 200)).toBe(Rejection.notYetValid);
    expect(verdict(-30, 30, 100, 200)).toBeNull();
    expect(verdict(-30, 29, 100, 200)).toBe(Rejection.notYetValid);
  });

  it('accepts up to the last instant, leeway included', () => {
    expect(verdict(0, 0, 0, 100)).toBe(Rejection.expired);
    expect(verdict(0, 0, 0, 100.000001)).toBeNull();
    expect(verdict(0, 5, 0, 95)).toBe(Rejection.expired);
    expect(verdict(0, 5, 0, 95.000001)).toBeNull();
  });
});

describe('drawn clocks', () => {
  const skewed = (leeway: number) => ({
    servers: { clockSkew: 5 },
    token: { lifetime: 20, leeway },
  });

  it('turn people away whose tokens are good, and cost them their sessions', () => {
    const told = run(skewed(0), 'hybrid', 120);
    const reasons = new Set(told.only('tokenRejected').map(({ why }) => why));
    expect(reasons).toEqual(new Set([Rejection.expired, Rejection.notYetValid]));
    expect(told.only('sessionLost').length).toBeGreaterThan(0);
  });

  it('do no harm within a leeway as long as the two that are furthest apart', () => {
    const told = run(skewed(10), 'hybrid', 120);
    expect(told.only('sessionLost')).toEqual([]);
    expect(told.only('tokenRejected').some(({ why }) => why === Rejection.notYetValid)).toBe(false);
  });

  it('come with servers that are added, too', () => {
    const world = createWorld(scenario({ servers: { clockSkew: 5 } }), 'jwt');
    addServer(world);
    expect(world.server(3).clockOffUs).not.toBe(0);
  });

  it('lie within the skew, differ, and are the same for the same seed', () => {
    const clocks = (seed: number) =>
      createWorld(scenario({ seed, servers: { clockSkew: 5, count: 9 } }), 'jwt').servers.map(
        ({ clockOffUs }) => clockOffUs,
      );
    const drawn = clocks(1);
    expect(new Set(drawn).size).toBe(9);
    expect(Math.max(...drawn.map(Math.abs))).toBeLessThanOrEqual(seconds(5));
    expect(Math.min(...drawn)).toBeLessThan(0);
    expect(Math.max(...drawn)).toBeGreaterThan(0);
    expect(clocks(1)).toEqual(drawn);
    expect(clocks(2)).not.toEqual(drawn);
  });
});
