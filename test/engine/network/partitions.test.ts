/**
 * Goal: what is cut off is alive and out of reach: nothing in it is lost, and nobody is told anything.
 * Method: single requests followed by hand through the stretched world; what the balancer notices, held to the formulas
 * in docs/model/network.md.
 */
import { describe, expect, it } from 'vitest';
import { Belief, CheckResult, Ending, Leg } from '../../../src/engine';
import { onePerson } from '../../support/onePerson';
import { type ChangeAt, run, S1, S2, seconds } from '../../support/scenarios';

describe('a server cut off from the balancer', () => {
  it('gets no requests: 504 when the balancer has waited for its timeout', () => {
    const told = run(onePerson('browse'), 'sticky', 9, [[0.2, 'cut-server', S1]]);
    expect(told.only('hopLost').map(({ leg, atUs }) => [leg, atUs])).toContainEqual([
      Leg.balancerToServer,
      seconds(0.5),
    ]);
    expect(told.only('workStarted')).toEqual([]);
    // 0.5 s to the balancer, 6 s of waiting, 0.5 s back.
    expect(told.only('attemptEnded')[0]).toMatchObject({
      atUs: seconds(7),
      ending: Ending.error,
      status: 504,
    });
  });

  it('works on what it has, and its answer is lost', () => {
    // The request arrives at 1 s and is answered at 1.4 s.
    const told = run(onePerson('add'), 'sticky', 9, [[1.2, 'cut-server', S1]]);
    expect(told.only('workEnded').map(({ atUs }) => atUs)).toEqual([seconds(1.4)]);
    expect(told.only('copyPlaced').at(-1)?.items).toBe(3);
    expect(told.only('hopLost').map(({ leg }) => leg)).toContain(Leg.serverToBalancer);
    expect(told.only('attemptEnded')[0]).toMatchObject({ atUs: seconds(7), status: 504 });
  });

  it('lets through what has left already', () => {
    const told = run(onePerson('browse'), 'sticky', 9, [[1.5, 'cut-server', S1]]);
    expect(told.only('attemptEnded')[0]).toMatchObject({ ending: Ending.ok, atUs: seconds(2.4) });
  });

  it.each([0, 0.3, 0.9, 1.4, 1.8])(
    'is noticed when two checks in a row have timed out, if cut at 8 s + %f s',
    (late) => {
      const cutS = 8 + late;
      const told = run({}, 'sticky', 30, [[cutS, 'cut-server', S1]]);
      const down = told
        .only('balancerBelief')
        .find(({ server, belief }) => server === S1 && belief === Belief.down);
      const afterS = ((down?.atUs ?? 0) - seconds(cutS)) / seconds(1);
      // (f - 1) I + f T - h to I later.
      expect(afterS).toBeGreaterThanOrEqual(2 + 3 - 0.5);
      expect(afterS).toBeLessThanOrEqual(2 + 3 - 0.5 + 2);
      const results = told.only('checkEnded').filter(({ atUs }) => atUs > seconds(cutS + 1));
      expect(results.filter(({ server }) => server === S1).map(({ result }) => result)).toEqual(
        expect.arrayContaining([CheckResult.timedOut]),
      );
      expect(results.some(({ result }) => result === CheckResult.refused)).toBe(false);
    },
  );

  it.each([0, 0.5, 1.3, 2.2, 3.1])(
    'is used again after two checks that pass, if mended at 20 s + %f s',
    (late) => {
      const mendS = 20 + late;
      const told = run({}, 'sticky', 40, [
        [8, 'cut-server', S1],
        [mendS, 'mend-server', S1],
      ]);
      const up = told
        .only('balancerBelief')
        .find(
          ({ server, belief, atUs }) =>
            server === S1 && belief === Belief.up && atUs > seconds(mendS),
        );
      const afterS = ((up?.atUs ?? 0) - seconds(mendS)) / seconds(1);
      // (r - 1) I + 2 h to I + T later.
      expect(afterS).toBeGreaterThanOrEqual(2 + 1);
      expect(afterS).toBeLessThanOrEqual(2 + 1 + 3.5);
    },
  );

  it('comes back with its sessions: after a short cut nobody has lost anything', () => {
    const interventions: readonly ChangeAt[] = [
      [8, 'cut-server', S1],
      [10, 'mend-server', S1],
    ];
    const told = run({}, 'sticky', 40, interventions);
    // What was sent meanwhile is only late.
    expect(told.only('sentAgain').length).toBeGreaterThan(0);
    expect(told.errors()).toEqual([]);
    expect(told.only('copyRemoved')).toEqual([]);
    expect(told.people('sessionLost')).toEqual([]);
    // A crash of the same length is another matter.
    const crash = run({}, 'sticky', 40, [
      [8, 'stop-server', S1],
      [10, 'start-server', S1],
    ]);
    expect(crash.people('sessionLost')).toEqual(['Ana', 'Dee']);
  });

  it('holds sessions that their owners have to give up, if the cut lasts', () => {
    const told = run({}, 'sticky', 40, [[8, 'cut-server', S1]]);
    expect(told.only('copyRemoved')).toEqual([]);
    expect(told.people('forcedLogin')).toEqual(['Ana', 'Dee']);
    expect(run({}, 'jwt', 40, [[8, 'cut-server', S1]]).people('forcedLogin')).toEqual([]);
  });
});

describe('a server cut off from the session store', () => {
  const cut: readonly ChangeAt[] = [[8, 'cut-server-from-store', S2]];

  it('fails alone, and passes its health checks', () => {
    const told = run({}, 'central-store', 40, cut);
    const failed = told.only('answered').filter(({ status }) => status === 500);
    expect(failed.length).toBeGreaterThan(2);
    expect(new Set(failed.map(({ server }) => server))).toEqual(new Set([S2]));
    expect(told.only('checkEnded').every(({ result }) => result === CheckResult.passed)).toBe(true);
    expect(told.people('sessionLost')).toEqual([]);
  });

  it('does as before where the store is not asked', () => {
    const told = run({}, 'jwt', 40, cut);
    expect(told.errors()).toEqual([]);
    expect(told.only('hopLost')).toEqual([]);
  });

  it('works again once it is mended', () => {
    const told = run({}, 'central-store', 60, [...cut, [20, 'mend-server-store', S2]]);
    const late = told.only('answered').filter(({ atUs }) => atUs > seconds(22));
    expect(late.filter(({ server }) => server === S2).length).toBeGreaterThan(3);
    expect(late.every(({ status }) => status === 200)).toBe(true);
  });
});

describe('people cut off from the balancer', () => {
  it('wait until they lose patience, while servers answer into the void', () => {
    const told = run(onePerson('add'), 'sticky', 20, [[1.2, 'cut-people']]);
    expect(told.only('hopLost').map(({ leg, atUs }) => [leg, atUs])).toEqual([
      ...[1.9, 2.9, 4.9, 8.9].map((at) => [Leg.balancerToClient, seconds(at)]),
      ...[11, 12, 14].map((at) => [Leg.clientToBalancer, seconds(at)]),
      // One answer goes on being sent, although nobody waits for it any more.
      [Leg.balancerToClient, seconds(16.9)],
      [Leg.clientToBalancer, seconds(18)],
    ]);
    expect(told.only('attemptEnded')[0]).toMatchObject({
      atUs: seconds(10),
      ending: Ending.timedOut,
    });
    expect(told.only('copyPlaced').at(-1)?.items).toBe(3);
  });

  it('lose nothing, under any architecture', () => {
    for (const id of ['sticky', 'central-store', 'jwt', 'hybrid'] as const) {
      const told = run({}, id, 60, [
        [8, 'cut-people'],
        [25, 'mend-people'],
      ]);
      expect(told.people('sessionLost')).toEqual([]);
      expect(told.only('balancerBelief').some(({ belief }) => belief === Belief.down)).toBe(false);
      const late = told.only('attemptEnded').filter(({ atUs }) => atUs > seconds(40));
      expect(late.length).toBeGreaterThan(5);
      expect(late.every(({ ending }) => ending === Ending.ok)).toBe(true);
    }
  });
});
