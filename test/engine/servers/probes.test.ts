/**
 * Goal: a process that does not answer its liveness probes is killed and started again, and all that it kept is gone.
 * Method: a server is frozen, or the store is taken away, and instants are counted by hand.
 */
import { describe, expect, it } from 'vitest';
import { ServerCondition } from '../../../src/engine';
import { type ChangeAt, type Overrides, run, S1, S2, seconds } from '../../support/scenarios';

/** Probes every 2 s, 1 s to answer, three in a row, 3 s to end. */
const probed = (servers: Overrides = {}, more: Overrides = {}): Overrides => ({
  ...more,
  servers: { probes: 'shallow', ...servers },
});

/** The balancer never gives a server up. */
const UNNOTICED = { balancer: { fall: 100 } };

const frozen: ChangeAt = [8, 'freeze-server', S2];

describe('a process that hangs', () => {
  it('is killed after so many failed probes, and starts with an empty memory', () => {
    const told = run(probed(), 'sticky', 40, [frozen]);
    const failed = told.only('probeFailed');
    expect(failed.map(({ server, streak }) => [server, streak])).toEqual([
      [S2, 1],
      [S2, 2],
      [S2, 3],
    ]);
    const [first, second, third] = failed.map(({ atUs }) => atUs) as [number, number, number];
    // A second without an answer; the next one begins an interval after this one began.
    expect(first).toBeGreaterThanOrEqual(seconds(9));
    expect(first).toBeLessThan(seconds(11));
    expect([second - first, third - second]).toEqual([seconds(2), seconds(2)]);
    expect(told.only('processKilled')).toMatchObject([
      { server: S2, probes: 3, atUs: third + seconds(3) },
    ]);
    const conditions = told.only('serverCondition').filter(({ server }) => server === S2);
    const { running, frozen: hung, stopped } = ServerCondition;
    expect(conditions.map(({ condition }) => condition)).toEqual([running, hung, stopped, running]);
    expect(told.people('sessionLost')).not.toEqual([]);
  });

  it('keeps everything where nothing watches over it, or it goes on in time', () => {
    const back: ChangeAt = [11.5, 'unfreeze-server', S2];
    const loses = (servers: Overrides, ...more: ChangeAt[]) =>
      run(probed(servers, UNNOTICED), 'sticky', 40, [frozen, ...more]).people('sessionLost');
    expect(loses({ probes: 'none' })).toEqual([]);
    expect(loses({}, back)).toEqual([]);
    expect(loses({}, [17, 'unfreeze-server', S2])).not.toEqual([]);
  });

  it('is let off by one answer: failures have to be in a row', () => {
    const told = run(probed(), 'sticky', 60, [
      [8, 'freeze-server', S2],
      [13, 'unfreeze-server', S2],
      [16, 'freeze-server', S2],
      [21, 'unfreeze-server', S2],
    ]);
    expect(told.only('probeFailed').length).toBeGreaterThan(2);
    expect(told.only('processKilled')).toEqual([]);
  });

  it('answers when it goes on within the timeout', () => {
    const told = run(probed({ probeTimeout: 20, probeInterval: 30 }), 'sticky', 90, [
      [8, 'freeze-server', S1],
      [12, 'unfreeze-server', S1],
    ]);
    expect(told.only('probeFailed')).toEqual([]);
  });

  it('is left alone once it is stopped by hand, and asked again when it is there again', () => {
    const told = run(probed(), 'sticky', 60, [
      [8, 'freeze-server', S2],
      [13, 'stop-server', S2],
      [20, 'start-server', S2],
      [30, 'freeze-server', S2],
    ]);
    const killed = told.only('processKilled');
    expect(killed).toHaveLength(1);
    expect(killed[0]?.atUs).toBeGreaterThan(seconds(30));
  });
});

describe('a server that is removed', () => {
  it('is not brought back for the probes that it failed before', () => {
    // Its store is away: the last probe fails before 14 s, and a request of 20 s keeps the server until after the kill.
    const told = run(
      probed(
        { probes: 'deep', count: 2, serviceTime: 20, probeGrace: 10 },
        { clients: { timeout: 60 } },
      ),
      'jwt',
      300,
      [
        [8, 'make-store-unreachable'],
        [15, 'remove-server', S2],
        [16, 'make-store-reachable'],
      ],
    );
    const conditions = told.only('serverCondition').filter(({ server }) => server === S2);
    const { running, leaving, removed } = ServerCondition;
    expect(conditions.map(({ condition }) => condition)).toEqual([running, leaving, removed]);
    expect(told.only('processKilled').map(({ server }) => server)).toEqual([S1]);
  });
});

describe('a process that starts more slowly than it is probed', () => {
  it('is killed before it is ready, again and again', () => {
    const told = run(probed({ startTime: 20, probeGrace: 0 }), 'jwt', 60, [
      [8, 'stop-server', S1],
      [9, 'start-server', S1],
    ]);
    expect(told.only('processKilled').length).toBeGreaterThan(5);
    const ready = told
      .only('serverCondition')
      .filter(({ server, condition, atUs }) => server === S1 && condition === 0 && atUs > 0);
    expect(ready).toEqual([]);
  });

  it('is watched from the beginning where it was added', () => {
    const told = run(probed({ startTime: 20 }), 'jwt', 30, [[8, 'add-server']]);
    expect(told.only('probeFailed')[0]).toMatchObject({ server: 3, atUs: seconds(8) });
  });
});

describe('a probe that asks the store', () => {
  const away: ChangeAt = [8, 'make-store-unreachable'];

  it('kills every server when the store is away, with all that is in their memories', () => {
    const lost = (probes: string) =>
      run(probed({ probes }), 'sticky', 40, [away]).people('sessionLost').length;
    expect(lost('deep')).toBe(6);
    expect(lost('shallow')).toBe(0);
  });

  it('fails at once where a dead store refuses, and in time where nobody hears of it', () => {
    const first = (change: ChangeAt[1]) =>
      run(probed({ probes: 'deep' }), 'sticky', 40, [[8, change]]).only('probeFailed')[0]?.atUs ??
      0;
    expect(first('make-store-unreachable') - first('stop-store')).toBe(seconds(1));
  });

  it('asks by the way that is cut for one server only', () => {
    const told = run(probed({ probes: 'deep' }), 'sticky', 40, [[8, 'cut-server-from-store', S1]]);
    expect(told.only('processKilled').map(({ server }) => server)).toContain(S1);
    expect(told.only('processKilled').map(({ server }) => server)).not.toContain(S2);
  });
});
