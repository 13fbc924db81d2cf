/**
 * Goal: the autoscaler follows the load by Kubernetes' formula, and adding and removing servers has its usual price.
 * Method: the load is computed once more from the records of busy workers, and every decision is held to the formula;
 * instants of scaling in are computed by hand.
 */
import { describe, expect, it } from 'vitest';
import { Cause, ServerCondition } from '../../../src/engine';
import { lookingPhase } from '../../support/phases';
import { type Overrides, run, S1, S2, S3, seconds, type Told } from '../../support/scenarios';

const auto = (scaling: Overrides = {}): Overrides => ({ scaling: { auto: true, ...scaling } });
const { running, frozen, starting } = ServerCondition;

/** Every decision with what it should have been: from busy workers between looks, target and tolerance. */
function decisions(told: Told, workers: number, target: number, min: number, max: number) {
  const busy = new Map<number, number>();
  const used = new Map<number, number>();
  const conditions = new Map<number, number>();
  let lastUs = 0;
  let lookUs = 0;
  const list: { wanted: number; up: number; load: number; expectedLoad: number }[] = [];
  for (const record of told.records) {
    for (const [server, count] of busy) {
      used.set(server, (used.get(server) ?? 0) + count * (record.atUs - lastUs));
    }
    lastUs = record.atUs;
    if (record.kind === 'serverLoad') busy.set(record.server, record.busy);
    if (record.kind === 'serverCondition') conditions.set(record.server, record.condition);
    if (record.kind !== 'scaled') continue;
    const present = [...conditions].flatMap(([server, condition]) =>
      ([running, frozen, starting] as number[]).includes(condition) ? [server] : [],
    );
    const total = present.reduce((sum, server) => sum + (used.get(server) ?? 0), 0);
    const percent = (100 * total) / (workers * (record.atUs - lookUs) * present.length);
    const steady = Math.abs(percent / target - 1) <= 0.1;
    const up = steady ? present.length : Math.ceil((present.length * percent) / target - 1e-9);
    list.push({
      wanted: record.wanted,
      up: Math.min(max, Math.max(min, up)),
      load: record.loadPercent,
      expectedLoad: Math.round(percent),
    });
    used.clear();
    lookUs = record.atUs;
  }
  return list;
}

/** The n-th look of an autoscaler that looks every five seconds: the first one after at least one of them. */
const look = (n: number): number => seconds(5 * n) + Math.floor(seconds(5) * lookingPhase());

describe('the autoscaler', () => {
  it('wants ceil(servers * load / target), and nothing within a tenth of the target', () => {
    const shop = {
      clients: { count: 60, firstRequestSpacing: 1 },
      servers: { count: 2, workers: 2 },
      ...auto({ cooldown: 0, target: 60, max: 40 }),
    };
    const list = decisions(run(shop, 'jwt', 200), 2, 60, 1, 40);
    expect(list).toHaveLength(39);
    for (const { wanted, up, load, expectedLoad } of list) {
      expect(load).toBe(expectedLoad);
      expect(wanted).toBe(up);
    }
    expect(Math.max(...list.map(({ wanted }) => wanted))).toBeGreaterThan(4);
  });

  it('adds servers at once, which are used when they are ready and checked', () => {
    const shop = {
      clients: { count: 40, firstRequestSpacing: 0 },
      servers: { workers: 1, startTime: 3 },
      ...auto({ max: 5 }),
    };
    const told = run(shop, 'jwt', 40);
    expect(told.only('scaled').slice(0, 2)).toMatchObject([
      { present: 3, wanted: 3, atUs: look(1) },
      { present: 3, wanted: 4, atUs: look(2) },
    ]);
    const added = told.only('serverCondition').filter(({ server }) => server === 3);
    expect(added.map(({ condition, atUs }) => [condition, atUs])).toEqual([
      [starting, look(2)],
      [running, look(2) + seconds(3)],
    ]);
    const used = told.only('routed').find(({ server }) => server === 3);
    // The checks after 4 s and 6 s pass, and the second answer is back after another second.
    expect(used?.atUs).toBeGreaterThanOrEqual(look(2) + seconds(7));
    expect(used?.atUs).toBeLessThan(look(2) + seconds(8.1));
  });

  it('never goes beyond its limits', () => {
    const many = { clients: { count: 80, firstRequestSpacing: 0 }, ...auto({ max: 4 }) };
    const up = run(many, 'jwt', 60).only('scaled');
    expect(Math.max(...up.map(({ wanted }) => wanted))).toBe(4);
    const few = { clients: { count: 1 }, ...auto({ min: 2, cooldown: 5 }) };
    const down = run(few, 'jwt', 60).only('scaled');
    expect(Math.min(...down.map(({ wanted }) => wanted))).toBe(2);
  });

  it('removes the newest servers once no look of the cooldown has wanted them', () => {
    // Content with three at 0 s; every look wants one. The first one after 15 s finds that first opinion too old.
    const first = [1, 2, 3, 4].map(look).find((atUs) => atUs > seconds(15));
    const told = run({ clients: { count: 1 }, ...auto() }, 'jwt', 40);
    const gone = told
      .only('serverCondition')
      .filter(({ condition }) => condition === ServerCondition.leaving);
    expect(gone.map(({ server, atUs }) => [server, atUs])).toEqual([
      [S3, first],
      [S2, first],
    ]);
  });

  it('removes those first that do no work: in maintenance, drained, or still starting', () => {
    const told = run({ clients: { count: 1 }, ...auto() }, 'jwt', 40, [
      [6, 'maintain-server', S1],
      [6, 'drain-server', S2],
    ]);
    const gone = told
      .only('serverCondition')
      .filter(({ condition }) => condition === ServerCondition.leaving);
    expect(gone.map(({ server }) => server)).toEqual([S2, S1]);
  });

  it('takes sessions in memory with the servers that go, and none in a store', () => {
    const shop = { clients: { thinkTime: [20, 20] }, ...auto() };
    const sticky = run(shop, 'sticky', 40);
    const lost = sticky.only('sessionLost');
    expect(lost.length).toBeGreaterThan(0);
    expect(lost.every(({ cause }) => cause === Cause.removal)).toBe(true);
    expect(run(shop, 'central-store', 40).only('sessionLost')).toEqual([]);
  });

  it('replaces servers that are down where there are fewer than its minimum', () => {
    const told = run(auto({ min: 3 }), 'jwt', 30, [[8, 'stop-server', S1]]);
    const added = told.only('serverCondition').filter(({ server }) => server >= 3);
    const next = [1, 2, 3].map(look).find((atUs) => atUs > seconds(8));
    expect(added.map(({ server, atUs }) => [server, atUs])).toEqual([[3, next]]);
  });

  it('adds servers that fall into a zone that is down, but does not count them', () => {
    const shop = { network: { zones: 3, crossZone: 0 }, ...auto({ min: 3, max: 5 }) };
    // The next servers are in the zones 1, 2 and 3 in turn: of four, two wait in the dark for two that work.
    const told = run({ servers: { count: 3 }, ...shop }, 'jwt', 60, [
      [8, 'stop-zone', 0],
      [8, 'stop-zone', 2],
    ]);
    const added = told
      .only('serverCondition')
      .filter(({ server, condition }) => server >= 3 && condition === running);
    expect([...new Set(added.map(({ server }) => server % 3))]).toEqual([1]);
    expect(new Set(added.map(({ server }) => server)).size).toBe(2);
    expect(told.only('scaled').at(-1)).toMatchObject({ present: 3 });
  });

  it('adds nothing while every zone is down', () => {
    const shop = { network: { zones: 2, crossZone: 0 }, ...auto({ min: 3 }) };
    const told = run(shop, 'jwt', 60, [
      [8, 'stop-zone', 0],
      [8, 'stop-zone', 1],
    ]);
    expect(told.only('serverCondition').filter(({ server }) => server >= 3)).toEqual([]);
  });

  it('is off unless it is turned on', () => {
    expect(run({}, 'jwt', 60).only('scaled')).toEqual([]);
  });
});
