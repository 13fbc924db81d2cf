import { afterAll, describe, expect, it, onTestFinished, vi } from 'vitest';
import { type ArchitectureId, createSimulation, METRICS, Overload } from '../../src/engine';
import { Lane } from '../../src/runner/lanes/lane';
import type { Report } from '../../src/runner/messages';
import { Run } from '../../src/runner/run';
import { SCENARIOS } from '../../src/scenarios';
import { decoded } from '../../src/spec/decoding';
import { historyOf, withSettings } from '../../src/spec/runSpec';
import { valid } from '../support/specs';

/**
 * Goal: runs that are compared are those runs, whatever is done to them and wherever one looks; and what differs is said with
 * the instant of its record.
 * Method: a run is driven by commands alone, and each lane is held against a run of the engine that is played by itself.
 */

const frames: Array<(nowMs: number) => void> = [];
let nowMs = 0;
/** So long everything takes that looks at the clock: where that is long, work is done in slices. */
let tickMs = 0;
vi.stubGlobal('requestAnimationFrame', (frame: (nowMs: number) => void) => frames.push(frame));
vi.stubGlobal('cancelAnimationFrame', () => {});
vi.spyOn(performance, 'now').mockImplementation(() => {
  nowMs += tickMs;
  return nowMs;
});

// Sentences are fetched when a run begins, and a test may be over before.
afterAll(() => vi.dynamicImportSettled());

const SHOP = SCENARIOS[0]?.document as object;

type Obeyed = Parameters<Run['obey']>[0];

async function opened(document: object = SHOP) {
  const reports: Report[] = [];
  const run = new Run((report) => reports.push(report));
  /** Everything that a command begins is over. */
  const obey = async (...commands: readonly Obeyed[]) => {
    for (const command of commands) run.obey(command);
    await vi.dynamicImportSettled();
    for (let turn = 0; turn < 5; turn += 1) await new Promise((resolve) => setTimeout(resolve));
  };
  await obey({ type: 'open', document, source: 'test', playing: false, speed: 4 });
  const lastOf = <Type extends Report['type']>(type: Type) =>
    reports.findLast((one): one is Extract<Report, { type: Type }> => one.type === type);
  const last = () => {
    const found = lastOf('compared')?.compared;
    if (found === undefined) throw new Error('Nothing is compared.');
    return found;
  };
  const play = async (seconds: number) => {
    run.obey({ type: 'play' });
    for (let ms = 0; ms < (seconds * 1000) / 4; ms += 50) {
      nowMs += 50;
      for (const frame of frames.splice(0)) frame(nowMs);
    }
    await obey({ type: 'pause' });
  };
  /** Each of them, played alone. */
  const aloneTo = () => {
    const { run: kept } = lastOf('kept') as Extract<Report, { type: 'kept' }>;
    const spec = valid(decoded(kept.spec));
    const { atUs, path, lanes } = last();
    return lanes.map(({ value, system }) => {
      const own = path === null ? spec : valid(withSettings(spec, { [path]: value }));
      const architecture: ArchitectureId = system.architecture;
      const simulation = createSimulation(own.scenario, { architecture, history: historyOf(own) });
      simulation.advanceTo(atUs);
      return simulation;
    });
  };
  /** The trace hash to which each of them comes then. */
  const alone = () => aloneTo().map(({ traceHash }) => traceHash);
  const hashes = () => last().lanes.map(({ traceHash }) => traceHash);
  return { run, reports, obey, last, lastOf, play, aloneTo, alone, hashes };
}

const stopS1 = { type: 'change', change: 'stop-server', target: 0 } as const;

describe('compared runs', () => {
  it.each(['sticky,central-store', 'jwt,hybrid,in-memory', 'balancer.fall:2,10', 'seed:1,7'])(
    'are those runs, hash for hash, wherever one goes: %s',
    async (asked) => {
      const { obey, play, last, alone, hashes } = await opened();
      await play(6);
      await obey({ type: 'compare', asked });
      expect(last().lanes).toHaveLength(asked.split(',').length);
      expect(hashes()).toEqual(alone());
      await obey(stopS1);
      await play(8);
      expect(hashes()).toEqual(alone());
      expect(new Set(hashes()).size).toBe(hashes().length);
      const latestUs = last().atUs;
      await obey({ type: 'goTo', atUs: 9_000_000 });
      expect(last().atUs).toBe(9_000_000);
      expect(hashes()).toEqual(alone());
      await obey({ type: 'change', change: 'stop-server', target: 1 });
      await play(2);
      expect(hashes()).toEqual(alone());
      await obey({ type: 'undo' }, { type: 'latest' });
      expect(last().atUs).toBe(latestUs);
      expect(hashes()).toEqual(alone());
    },
  );

  it('leave the run as it is when they are closed', async () => {
    const { obey, play, lastOf, reports } = await opened();
    await play(6);
    const before = lastOf('view')?.view;
    await obey({ type: 'compare', asked: 'jwt,hybrid' }, { type: 'compare', asked: null });
    const { system, latestUs, traceHash, shown } = lastOf('view')?.view ?? {};
    expect({ system, latestUs, traceHash, shown }).toEqual({
      system: before?.system,
      latestUs: before?.latestUs,
      traceHash: before?.traceHash,
      shown: 'sticky',
    });
    reports.length = 0;
    await play(1);
    expect(reports.some(({ type }) => type === 'compared')).toBe(false);
  });

  it('differ for those whose session was in one server, from the instant of its stop', async () => {
    const { obey, play, last } = await opened();
    await play(6);
    await obey({ type: 'compare', asked: 'sticky,central-store' });
    expect(last().apart).toEqual({ sinceUs: 0, count: 0, people: [] });
    const { atUs } = last();
    await obey(stopS1);
    const [sticky] = last().lanes;
    const lost = sticky?.summary.sessionsLost.people ?? [];
    expect(lost.length).toBeGreaterThan(0);
    expect(last().apart?.people.map(({ index }) => index)).toEqual(lost);
    for (const person of last().apart?.people ?? []) {
      expect(person).toMatchObject({ atUs, sides: ['then', 'in'] });
      expect(person.harms).toContain('session');
    }
  });

  it('keep on the strip of time what comes later, while an earlier instant is shown', async () => {
    const { obey, play, last } = await opened();
    await play(6);
    await obey({ type: 'compare', asked: 'sticky,jwt' }, stopS1);
    await play(4);
    const { apart } = last();
    await obey({ type: 'goTo', atUs: 3_000_000 });
    expect(last().apart?.count).toBe(0);
    expect(last().wholeApart).toEqual(apart);
  });

  it('have their later differences on the strip of time, also where they begin in the past', async () => {
    const { obey, play, last, alone, hashes } = await opened();
    await play(6);
    await obey(stopS1);
    await play(4);
    await obey({ type: 'goTo', atUs: 3_000_000 }, { type: 'compare', asked: 'sticky,jwt' });
    expect(last().atUs).toBe(3_000_000);
    expect(hashes()).toEqual(alone());
    const { apart, wholeApart } = last();
    expect(apart?.count).toBe(0);
    expect(wholeApart?.count).toBeGreaterThan(0);
    await obey({ type: 'latest' });
    expect(last().apart).toEqual(wholeApart);
  });

  it('cost nothing of what is still on its way when they are asked for', async () => {
    const { obey, play, lastOf, last, alone, hashes } = await opened();
    await play(6);
    await obey(stopS1);
    await play(14);
    expect(lastOf('view')?.view.done).toHaveLength(1);
    tickMs = 50;
    await obey({ type: 'compare', asked: 'sticky,jwt' }, { type: 'undo' });
    tickMs = 0;
    expect(lastOf('view')?.view.done).toEqual([]);
    expect(hashes()).toEqual(alone());
    expect(last().lanes).toHaveLength(2);
  });

  it('can be shown otherwise while one of them becomes the shown run, and stay if it does not', async () => {
    const { run, obey, play, last, lastOf, alone, hashes } = await opened();
    await obey({ type: 'compare', asked: 'sticky,jwt' });
    await play(8);
    tickMs = 50;
    run.obey({ type: 'architecture', id: 'jwt' });
    run.obey({ type: 'lane', id: 'jwt', show: { type: 'motion', reduced: true } });
    const asked = { 'servers.count': '4' };
    await obey({ type: 'open', document: {}, source: 'x', playing: false, speed: 4, asked });
    tickMs = 0;
    await play(1);
    expect(lastOf('broken')).toBeUndefined();
    expect(last().lanes).toHaveLength(2);
    expect(hashes()).toEqual(alone());
  });

  it('are left, and the run goes on, where one of them outgrows the simulator', async () => {
    const { obey, play, lastOf } = await opened();
    await play(2);
    await obey({ type: 'compare', asked: 'balancer.fall:2,10' });
    const { goTo } = Lane.prototype;
    const spy = vi.spyOn(Lane.prototype, 'goTo').mockImplementation(function (this: Lane, us) {
      if (this.take.id.includes('balancer') && us > 3_000_000) throw new Overload('attempts', 1000);
      return goTo.call(this, us);
    });
    onTestFinished(() => spy.mockRestore());
    await play(4);
    const left = { asked: 'balancer.fall:2,10', ignored: [{ why: 'problem' }] };
    expect(lastOf('not-compared')).toMatchObject(left);
    expect(lastOf('outgrown')).toBeUndefined();
    expect(lastOf('view')?.view.latestUs).toBeGreaterThan(5_000_000);
    await play(1);
    expect(lastOf('refused')).toBeUndefined();
  });

  it('have every figure of each, as the engine counts it', async () => {
    const { obey, play, last, aloneTo } = await opened();
    await play(6);
    await obey({ type: 'compare', asked: 'sticky,central-store' }, stopS1);
    await play(6);
    const runs = aloneTo();
    const { figures } = last();
    expect(figures).toEqual(
      METRICS.map(({ id, unit, better }) => ({
        id,
        unit,
        better,
        values: runs.map((simulation) => simulation.metric(id)),
        samples: runs.flatMap((simulation) => simulation.measure(id).samples ?? []),
      })),
    );
    const lost = figures.find(({ id }) => id === 'sessions-lost')?.values;
    expect(lost?.[0]).toBeGreaterThan(lost?.[1] as number);
  });

  it('count the answers behind every figure of how long they took, also where there is none yet', async () => {
    const { obey, last } = await opened();
    await obey({ type: 'compare', asked: 'sticky,central-store' });
    const times = last().figures.filter(({ id }) => /^latency-|^queue-wait/.test(id));
    expect(times).toHaveLength(6);
    for (const { id, samples } of times) expect({ id, samples }).toEqual({ id, samples: [0, 0] });
  });

  it('say nothing of people where the seeds differ', async () => {
    const { obey, last } = await opened();
    await obey({ type: 'compare', asked: 'seed:1,2' });
    expect(last().apart).toBeNull();
  });

  it('can be done to where only one of them allows it', async () => {
    const { obey, play, last, hashes, alone } = await opened();
    await obey({ type: 'compare', asked: 'sticky,central-store' });
    await play(2);
    await obey({ type: 'change', change: 'stop-store', target: 0 });
    expect(hashes()).toEqual(alone());
    expect(last().lanes.map(({ system }) => system.store.used)).toEqual([false, true]);
  });

  it('leave what was done to one of them in the history of all, to be undone', async () => {
    const { obey, play, lastOf, hashes, alone } = await opened();
    await obey({ type: 'compare', asked: 'servers.count:3,5' });
    await play(2);
    await obey({ type: 'change', change: 'stop-server', target: 4 });
    await play(2);
    expect(hashes()).toEqual(alone());
    await obey({ type: 'compare', asked: null });
    expect(lastOf('view')?.view.done).toMatchObject([{ change: 'stop-server', target: 4 }]);
    const { servers = [] } = lastOf('view')?.view.system ?? {};
    expect(servers).toHaveLength(3);
    expect(new Set(servers.map(({ condition }) => condition)).size).toBe(1);
    await obey({ type: 'undo' });
    expect(lastOf('view')?.view.done).toEqual([]);
  });

  it.each([
    ['sticky', 'compare=sticky'],
    ['sticky,moon', 'compare=sticky,moon'],
    ['balancer.fall:2', 'compare=balancer.fall:2'],
    ['seed:1,01', 'compare=seed:1,01'],
    ['balancer.fall:2,2.0', 'compare=balancer.fall:2,2.0'],
    ['balancer.fall:2,many', 'balancer.fall=many'],
    ['balancer.moon:1,2', 'balancer.moon='],
  ])('are none where %s is asked for, and it is said why', async (asked, said) => {
    const { obey, lastOf } = await opened();
    await obey({ type: 'compare', asked });
    expect(lastOf('compared')).toBeUndefined();
    expect(lastOf('not-compared')).toMatchObject({ asked, ignored: [{ asked: said }] });
  });
});
