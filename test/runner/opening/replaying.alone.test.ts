/**
 * Goal: turning a setting is an edit of the whole run: the same history with another setting, at the same instant.
 * Method: drive a run by commands as the page does, and hold every lane against a fresh run of the changed scenario.
 */
import { afterAll, describe, expect, it, vi } from 'vitest';
import { createSimulation, parseScenario, type Scenario, sideBySide } from '../../../src/engine';
import type { Report } from '../../../src/runner/messages';
import { Run } from '../../../src/runner/run';
import type { RunSettings } from '../../../src/runner/runView';
import { english } from '../../support/english';

// Frames come from the test: a run plays as long as the test calls them.
const frames: Array<(nowMs: number) => void> = [];
let nowMs = 0;
vi.stubGlobal('requestAnimationFrame', (callback: (nowMs: number) => void) => {
  frames.push(callback);
  return 1;
});
vi.spyOn(performance, 'now').mockImplementation(() => nowMs);
afterAll(() => vi.dynamicImportSettled(), 60_000);

function scenarioOf(document: object): Scenario {
  const parsed = parseScenario({ version: 1, ...document });
  if ('problems' in parsed) throw new Error(JSON.stringify(parsed.problems));
  return parsed.scenario;
}

async function openRun(document: object = {}, playing = false) {
  const reports: Report[] = [];
  const run = new Run((report) => reports.push(report));
  const open = (opened: object) =>
    run.obey({
      type: 'open',
      document: { version: 1, ...opened },
      source: 'test',
      playing,
      speed: 1,
    });
  open(document);
  // What makes another run of it comes with the sentences.
  await vi.dynamicImportSettled();
  const lastOf = <T extends Report['type']>(type: T) =>
    reports.findLast((report): report is Extract<Report, { type: T }> => report.type === type);
  return {
    run,
    reports,
    open,
    lastOf,
    turn: (settings: Record<string, unknown>, told = '') =>
      run.obey({ type: 'settings', settings, source: '', told }),
    view: () => lastOf('view')?.view,
    settings: (): RunSettings | undefined => lastOf('settings')?.settings,
  };
}

/** Lets the clock of the display run, in steps of 50 ms. */
function playFor(run: Run, seconds: number): void {
  run.obey({ type: 'play' });
  for (let frame = 0; frame < seconds * 20; frame += 1) {
    nowMs += 50;
    for (const callback of frames.splice(0)) callback(nowMs);
  }
  run.obey({ type: 'pause' });
}

describe('turning a setting', () => {
  it('keeps the instant and the history, and is a fresh run of the changed scenario in every lane', async () => {
    const opened = { interventions: [{ at: 2, do: 'wipe', target: 'store' }] };
    const { run, turn, view } = await openRun(opened);
    playFor(run, 4);
    run.obey({ type: 'change', change: 'stop-server', target: 0 });
    const stoppedAt = (view()?.system.timeUs ?? 0) / 1e6;
    playFor(run, 5);
    const before = view();
    turn({ 'servers.serviceTime': 0.8, 'balancer.fall': 3 });
    const timeUs = view()?.system.timeUs ?? 0;
    expect(timeUs).toBe(before?.system.timeUs);
    expect(timeUs).toBeGreaterThan(8e6);
    expect(view()?.traceHash).not.toBe(before?.traceHash);

    const changed = scenarioOf({
      servers: { serviceTime: 0.8 },
      balancer: { fall: 3 },
      interventions: [...opened.interventions, { at: stoppedAt, do: 'stop', target: 'S1' }],
    });
    for (const id of sideBySide()) {
      run.obey({ type: 'architecture', id });
      const alone = createSimulation(changed, { architecture: id });
      alone.advanceTo(timeUs);
      expect(view()?.traceHash, id).toBe(alone.traceHash);
    }
  });

  it('goes on as before: playing or paused, at the same speed and under the same architecture', async () => {
    const { run, turn, view } = await openRun();
    run.obey({ type: 'speed', speed: 2 });
    run.obey({ type: 'architecture', id: 'jwt' });
    turn({ 'token.lifetime': 60 });
    expect(view()).toMatchObject({ playing: false, speed: 2, system: { architecture: 'jwt' } });
    run.obey({ type: 'play' });
    turn({ 'token.lifetime': 50 });
    expect(view()?.playing).toBe(true);
    run.close();
  });

  it('turns all or nothing: a problem leaves the run and the settings as they are', async () => {
    const { turn, view, settings, lastOf } = await openRun();
    const hash = view()?.traceHash;
    turn({ 'servers.count': 4, 'balancer.fall': 0 });
    expect(lastOf('settings-refused')?.problems).toMatchObject([
      {
        field: 'balancer.fall',
        value: '0',
        allowed: {
          id: 'allowed.wholeOf',
          args: { min: '1', max: '100', unit: { id: 'units.checks' } },
        },
      },
    ]);
    turn({ 'servers.colour': 1 });
    expect(lastOf('settings-refused')?.problems[0]?.field).toBe('servers.colour');
    expect(view()?.traceHash).toBe(hash);
    expect(settings()?.values['servers.count']).toBe(3);
  });

  it('passes over what was done to a server that is not there any more', async () => {
    const { run, turn, view } = await openRun({ servers: { count: 5 } });
    run.obey({ type: 'change', change: 'stop-server', target: 4 });
    turn({ 'servers.count': 2 });
    expect(view()?.system.servers).toHaveLength(2);
    turn({ 'servers.count': null });
    expect(view()?.system.servers[4]?.changes).toContain('start-server');
  });
});

describe('the settings that a run reports', () => {
  it('are those of the opened document, with the defaults of its time world', async () => {
    const { settings } = await openRun({ world: 'realistic', servers: { count: 5 } });
    expect(settings()?.values).toMatchObject({
      'servers.count': 5,
      'store.operationTime': 0.0000125,
      'clients.thinkTime': [5, 15],
    });
    expect(settings()).toMatchObject({ timeWorld: 'realistic', turned: {} });
  });

  it('say what was turned and what was opened, until it is turned back', async () => {
    const { turn, settings } = await openRun({ servers: { count: 5 } });
    turn({ 'servers.count': 4, 'balancer.fall': 3 });
    expect(settings()?.turned).toEqual({ 'servers.count': 5, 'balancer.fall': 2 });
    turn({ 'servers.count': 5 });
    expect(settings()?.turned).toEqual({ 'balancer.fall': 2 });
    turn({ 'balancer.fall': null });
    expect(settings()?.turned).toEqual({});
  });

  it('survive a restart, and not another scenario', async () => {
    const { run, turn, open, view, settings } = await openRun();
    const fresh = view()?.traceHash;
    turn({ 'servers.count': 5 });
    run.obey({ type: 'change', change: 'stop-server', target: 0 });
    run.obey({ type: 'restart' });
    expect(view()?.system.servers).toHaveLength(5);
    expect(view()?.system.servers[0]?.changes).toContain('stop-server');
    expect(settings()?.turned).toEqual({ 'servers.count': 3 });
    open({});
    expect(view()?.traceHash).toBe(fresh);
    expect(settings()?.turned).toEqual({});
  });
});

describe('another time', () => {
  it('begins the run again in it, with what was turned', async () => {
    const { run, turn, view, settings } = await openRun({ name: 'Mine', servers: { queue: 3 } });
    turn({ 'servers.count': 5 });
    playFor(run, 2);
    run.obey({ type: 'change', change: 'stop-server', target: 0 });
    run.obey({ type: 'time', timeWorld: 'realistic', source: 'time' });
    await vi.waitFor(() => expect(view()?.timeWorld).toBe('realistic'), 20_000);
    expect(view()).toMatchObject({ scenario: { name: 'Mine' }, done: [], system: { timeUs: 0 } });
    expect(view()?.system.servers).toHaveLength(5);
    expect(settings()).toMatchObject({ timeWorld: 'realistic', turned: { 'servers.count': 12 } });
    expect(settings()?.values).toMatchObject({ 'servers.queue': 3, 'clients.count': 1000 });
  });

  it('is the one that was asked for last, whatever is done while its code is fetched', async () => {
    const { run, turn, view, settings } = await openRun();
    run.obey({ type: 'time', timeWorld: 'realistic', source: 'time' });
    turn({ 'servers.count': 5 });
    run.obey({ type: 'restart' });
    await vi.waitFor(() => expect(settings()?.timeWorld).toBe('realistic'), 20_000);
    expect(view()?.system.servers).toHaveLength(5);
    run.obey({ type: 'time', timeWorld: 'stretched', source: 'time' });
    run.obey({ type: 'time', timeWorld: 'realistic', source: 'time' });
    await vi.dynamicImportSettled();
    expect(view()?.timeWorld).toBe('realistic');
  });

  it('that is asked for of a run that is gone is not that of the next one', async () => {
    const { run, open, view } = await openRun();
    run.obey({ type: 'time', timeWorld: 'realistic', source: 'time' });
    open({ name: 'Another' });
    await vi.dynamicImportSettled();
    expect(view()).toMatchObject({ timeWorld: 'stretched', scenario: { name: 'Another' } });
  });
});

describe('what is told', () => {
  it('is one sentence, and what came out differently', async () => {
    const { run, turn, view } = await openRun();
    await vi.waitFor(() => expect(view()?.captions).not.toEqual([]), 20_000);
    playFor(run, 3);
    run.obey({ type: 'change', change: 'stop-server', target: 0 });
    playFor(run, 6);
    const before = view()?.log ?? [];
    turn({ 'clients.loggedIn': false }, 'Nobody is logged in.');
    const [newest] = view()?.captions ?? [];
    expect(english(newest?.text ?? [])).toBe(
      'Nobody is logged in. The run was replayed to this instant.',
    );
    expect(english(newest?.detail ?? [])).toMatch(
      /^Before: Ana.* lost sessions.*\. Now: no session lost/,
    );
    // What is told again is old, and numbers go on.
    const fresh = view()?.log.filter(({ id }) => id > (before.at(-1)?.id ?? 0)) ?? [];
    expect(fresh.map(({ category }) => category)).toEqual(['comparison']);
  });

  it('is nothing where nothing is turned', async () => {
    const { turn, view } = await openRun();
    await vi.waitFor(() => expect(view()?.captions).not.toEqual([]), 20_000);
    const before = view()?.log;
    turn({ 'servers.count': 3 }, 'Three servers.');
    expect(view()?.log).toEqual(before);
  });
});

describe('a saved run', () => {
  it('opens as the same run: settings, architecture, and everything done to it', async () => {
    const { run, turn, view, lastOf, open } = await openRun({
      name: 'Mine',
      interventions: [{ at: 20, do: 'add', target: 'servers' }],
    });
    playFor(run, 3);
    run.obey({ type: 'change', change: 'freeze-server', target: 1 });
    run.obey({ type: 'architecture', id: 'hybrid' });
    turn({ 'store.timeout': 1, seed: 9 });
    playFor(run, 3);
    run.obey({ type: 'save' });
    const document = lastOf('document')?.document as object;
    expect(document).toMatchObject({
      name: 'Mine',
      seed: 9,
      architecture: 'hybrid',
      store: { timeout: 1 },
      interventions: [
        { do: 'freeze', target: 'S2' },
        { at: 20, do: 'add', target: 'servers' },
      ],
    });
    const { traceHash, system } = view() ?? {};
    const text = JSON.stringify(document);
    open(JSON.parse(text) as object);
    expect(view()?.system.architecture).toBe('hybrid');
    const again = createSimulation(scenarioOf(document));
    again.advanceTo(system?.timeUs ?? 0);
    expect(again.traceHash).toBe(traceHash);
  });
});
