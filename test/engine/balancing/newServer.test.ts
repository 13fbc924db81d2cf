/**
 * Goal: a server that the balancer does not know gets people as soon as the balancer's product gives it any.
 * Method: servers are added, put back in service and started anew under each setting; instants are computed by hand.
 */
import { describe, expect, it } from 'vitest';
import { Belief } from '../../../src/engine';
import { type ChangeAt, type Overrides, run, S1, seconds } from '../../support/scenarios';

const S4 = 3;
type NewServer = 'rise' | 'one-check' | 'nothing';

/** Checks every 2 s, with 1 s there and back; three failed ones take a server down, four passed ones bring it up. */
const settings = (newServer: NewServer, more: Overrides = {}): Overrides => ({
  balancer: { fall: 3, rise: 4, newServer },
  ...more,
});

const upAt = (
  newServer: NewServer,
  server: number,
  interventions: readonly ChangeAt[],
  more: Overrides = {},
): readonly number[] =>
  run(settings(newServer, more), 'jwt', 60, interventions)
    .only('balancerBelief')
    .filter((one) => one.server === server && one.atUs > 0 && one.belief === Belief.up)
    .map(({ atUs }) => atUs);

describe('a new server', () => {
  it.each([
    ['rise', 8 + 3 * 2 + 1],
    ['one-check', 8 + 1],
    ['nothing', 8],
  ] as const)('that is added is used with %s after %d s', (newServer, atS) => {
    expect(upAt(newServer, S4, [[8, 'add-server']])).toEqual([seconds(atS)]);
  });

  it.each([
    ['rise', 20 + 3 * 2 + 1],
    ['one-check', 20 + 1],
    ['nothing', 20],
  ] as const)('is also one that is put back in service: %s', (newServer, atS) => {
    const interventions: readonly ChangeAt[] = [
      [8, 'maintain-server', S1],
      [20, 'ready-server', S1],
    ];
    expect(upAt(newServer, S1, interventions)).toEqual([seconds(atS)]);
  });

  it('is also one with a new version, so that a deploy takes less time', () => {
    const length = (newServer: NewServer) => {
      const told = run(settings(newServer), 'jwt', 120, [[8, 'deploy']]);
      return told.only('deployStep').at(-1)?.atUs ?? 0;
    };
    // Three servers, each quicker by three intervals, or by those and the check.
    expect(length('rise') - length('one-check')).toBe(seconds(3 * 3 * 2));
    expect(length('one-check') - length('nothing')).toBe(seconds(3 * 1));
  });

  it('is none that was down, and comes back after "rise" checks', () => {
    const interventions: readonly ChangeAt[] = [
      [8, 'stop-server', S1],
      [24, 'start-server', S1],
    ];
    const times = (['rise', 'one-check', 'nothing'] as const).map((one) =>
      upAt(one, S1, interventions),
    );
    expect(times[0]).toHaveLength(1);
    expect(times[1]).toEqual(times[0]);
    expect(times[2]).toEqual(times[0]);
  });

  it('needs "rise" checks once enough have failed', () => {
    const slowly = (startTime: number) =>
      upAt('one-check', S4, [[8, 'add-server']], {
        servers: { startTime },
      });
    // Checks arrive at 8.5, 10.5 and 12.5 s: the third failure makes it one of those that are down.
    expect(slowly(4)).toEqual([seconds(13)]);
    expect(slowly(6)).toEqual([seconds(14 + 3 * 2 + 1)]);
  });

  it('is down after one failed check where it had to pass none, and people meet it until then', () => {
    const told = run(settings('nothing', { servers: { startTime: 5 } }), 'jwt', 60, [
      [8, 'add-server'],
    ]);
    const beliefs = told
      .only('balancerBelief')
      .filter(({ server, atUs }) => server === S4 && atUs > 0)
      .map(({ belief, atUs }) => [belief, atUs]);
    expect(beliefs).toEqual([
      [Belief.down, seconds(8)],
      [Belief.up, seconds(8)],
      [Belief.down, seconds(9)],
      // The first check that passes is the fourth, at 14 s.
      [Belief.up, seconds(14 + 3 * 2 + 1)],
    ]);
  });

  it('is passed by a first check like any other afterwards', () => {
    const told = run(settings('nothing'), 'jwt', 40, [
      [8, 'add-server'],
      [12.2, 'stop-server', S4],
    ]);
    const down = told
      .only('balancerBelief')
      .find(
        ({ server, belief, atUs }) => server === S4 && belief === Belief.down && atUs > seconds(8),
      );
    // Three failed checks, which began at 12, 14 and 16 s.
    expect(down?.atUs).toBe(seconds(17));
  });
});
