/**
 * Goal: a zone fails as one, and the way between zones takes its time.
 * Method: durations of hops by server; who is down after a zone is lost, and what the others lose by it.
 */
import { describe, expect, it } from 'vitest';
import { Leg, ServerCondition, StoreCondition } from '../../../src/engine';
import { run, scenario, seconds } from '../../support/scenarios';

const FOUR = { servers: { count: 4 }, clients: { count: 8 } };
const zones = (count: number, crossZone = 0.1) => ({
  ...FOUR,
  network: { zones: count, crossZone },
});

describe('servers in zones', () => {
  it.each([
    [1, [0, 0, 0, 0]],
    [2, [0, 0.1, 0, 0.1]],
    [3, [0, 0.1, 0.1, 0]],
  ])('of %i are as far from the balancer and the store as their zone', (count, extra) => {
    const told = run(zones(count), 'central-store', 20);
    const onTop = (leg: Leg, meanUs: number) =>
      [0, 1, 2, 3].map((server) => {
        const hops = told.only('hop').filter((hop) => hop.leg === leg && hop.server === server);
        const durations = new Set(hops.map(({ durationUs }) => durationUs - meanUs));
        expect(durations.size).toBe(1);
        return [...durations][0];
      });
    for (const leg of [Leg.balancerToServer, Leg.serverToBalancer, Leg.checkToServer]) {
      expect(onTop(leg, seconds(0.5))).toEqual(extra.map(seconds));
    }
    for (const leg of [Leg.serverToStore, Leg.storeToServer]) {
      expect(onTop(leg, seconds(0.25))).toEqual(extra.map(seconds));
    }
  });

  it('must be near enough for their checks', () => {
    expect(() => scenario(zones(1, 0.3))).not.toThrow();
    expect(() => scenario(zones(2, 0.3))).toThrow(/checkTimeout.*allowed.roundTrip.*"1.6"/);
  });
});

/** Conditions of the servers at the end. */
function conditions(told: ReturnType<typeof run>): readonly number[] {
  const last = new Map(told.only('serverCondition').map((one) => [one.server, one.condition]));
  return [...last.values()];
}

describe('a zone that is lost', () => {
  const { running, stopped } = ServerCondition;

  it('takes all its servers with it, and starts them again', () => {
    expect(conditions(run(zones(2), 'sticky', 20, [[8, 'stop-zone', 1]]))).toEqual([
      running,
      stopped,
      running,
      stopped,
    ]);
    const back = run(zones(2), 'sticky', 30, [
      [8, 'stop-zone', 1],
      [20, 'start-zone', 1],
    ]);
    expect(conditions(back)).toEqual([running, running, running, running]);
    expect(back.only('zoneCondition').slice(-2)).toMatchObject([
      { zone: 1, down: 1, atUs: seconds(8) },
      { zone: 1, down: 0, atUs: seconds(20) },
    ]);
  });

  it('takes those with it that are still starting: nothing comes up in it', () => {
    const started = { ...zones(2), servers: { count: 4, startTime: 4 } };
    const told = run(started, 'sticky', 30, [
      [5, 'stop-server', 1],
      [6, 'start-server', 1],
      [8, 'stop-zone', 1],
    ]);
    const ofS2 = told.only('serverCondition').filter(({ server }) => server === 1);
    expect(ofS2.at(-1)).toMatchObject({ condition: ServerCondition.stopped });
    const late = told.only('workStarted').filter(({ atUs, server }) => server === 1 && atUs > 8e6);
    expect(late).toEqual([]);
  });

  it('costs the sessions that were only there', () => {
    const lost = (id: 'sticky' | 'jwt') =>
      run(zones(2), id, 30, [[8, 'stop-zone', 1]]).people('sessionLost');
    expect(lost('sticky')).toEqual(['Ben', 'Dee', 'Fay', 'Hal']);
    expect(lost('jwt')).toEqual([]);
  });

  /** A store that finds everything again on its disk. */
  const careful = {
    ...zones(2),
    store: { persistence: 'append-only', syncEvery: 0, restartTime: 0 },
  };

  it('takes the store with it if it is the first one, and what was not on disk', () => {
    const store = (zone: number) =>
      run(zones(2), 'central-store', 20, [[8, 'stop-zone', zone]])
        .only('storeCondition')
        .at(-1);
    expect(store(0)).toMatchObject({ condition: StoreCondition.stopped });
    expect(store(1)).toMatchObject({ condition: StoreCondition.reachable });
    // The servers of the other zone live, and can do nothing without the store.
    const told = run(careful, 'central-store', 40, [[8, 'stop-zone', 0]]);
    const late = told.only('attemptEnded').filter(({ atUs }) => atUs > seconds(20));
    expect(new Set(late.map(({ status }) => status))).toEqual(new Set([500]));
    expect(told.people('sessionLost')).toEqual([]);
    const careless = run(zones(2), 'central-store', 40, [[8, 'stop-zone', 0]]);
    expect(careless.people('sessionLost')).toHaveLength(8);
  });

  it('brings the store back with it', () => {
    const told = run(careful, 'central-store', 60, [
      [8, 'stop-zone', 0],
      [20, 'start-zone', 0],
    ]);
    const store = told.only('storeCondition').at(-1);
    expect(store).toMatchObject({ condition: StoreCondition.reachable, atUs: seconds(20) });
    const late = told.only('attemptEnded').filter(({ atUs }) => atUs > seconds(40));
    expect(late.length).toBeGreaterThan(5);
    expect(new Set(late.map(({ status }) => status))).toEqual(new Set([200]));
  });

  it('stops nothing twice, and starts nothing that was removed', () => {
    const told = run(zones(2), 'sticky', 30, [
      [4, 'stop-server', 1],
      [5, 'stop-server', 3],
      [6, 'remove-server', 3],
      [8, 'stop-zone', 1],
      [20, 'start-zone', 1],
    ]);
    const of = (server: number) =>
      told
        .only('serverCondition')
        .filter((one) => one.server === server)
        .map(({ condition }) => condition)
        // That its zone is down is a flag: it is told with the condition that it has anyhow.
        .filter((condition, index, all) => condition !== all[index - 1]);
    expect(of(1)).toEqual([running, stopped, running]);
    expect(of(3)).toEqual([running, stopped, ServerCondition.removed]);
  });

  it('is one that exists', () => {
    const told = run(zones(2), 'sticky', 20, [
      [8, 'stop-zone', 2],
      [9, 'start-zone', 1],
    ]);
    expect(told.only('change')).toEqual([]);
  });
});
