import { afterAll, describe, expect, it, vi } from 'vitest';
import { METRICS } from '../../src/engine';
import type { Report } from '../../src/runner/messages';
import { Run } from '../../src/runner/run';
import { SCENARIOS } from '../../src/scenarios';

// The run is driven by commands alone; frames of the display are left out, so nothing plays by itself.

vi.stubGlobal('requestAnimationFrame', () => 1);
vi.stubGlobal('cancelAnimationFrame', () => {});

// Sentences are fetched when a run begins, and a test may be over before.
afterAll(() => vi.dynamicImportSettled());

function openRun(document: unknown = SCENARIOS[0]?.document) {
  const reports: Report[] = [];
  const run = new Run((report) => reports.push(report));
  run.obey({ type: 'open', document, source: 'test', playing: false, speed: 1 });
  const views = () => reports.flatMap((report) => (report.type === 'view' ? [report.view] : []));
  return { run, reports, last: () => views().at(-1) };
}

describe('a run', () => {
  it('reports a view as soon as a scenario is open', () => {
    const { reports, last } = openRun();
    expect(reports[0]).toEqual({ type: 'opened', source: 'test' });
    expect(last()?.system.people).toHaveLength(6);
    expect(last()?.playing).toBe(false);
  });

  it('stays as it was when a document is no scenario, and says what is wrong', () => {
    const { run, reports, last } = openRun();
    const before = last()?.traceHash;
    const document = { version: 1, servers: { count: 'many' } };
    run.obey({ type: 'open', document, source: 'mine.json', playing: false, speed: 1 });
    expect(reports.at(-1)).toMatchObject({
      type: 'problems',
      source: 'mine.json',
      problems: [{ field: 'servers.count', value: '"many"' }],
    });
    run.obey({ type: 'speed', speed: 2 });
    expect(last()?.traceHash).toBe(before);
  });

  it('opens the second choice where the first is no scenario', () => {
    const { run, last } = openRun();
    const otherwise = SCENARIOS.find(({ name }) => name === 'crowd')?.document;
    run.obey({ type: 'open', document: 7, otherwise, source: '', playing: false, speed: 4 });
    expect(last()?.system.crowd).toBe(true);
    expect(last()?.speed).toBe(4);
  });

  it('says what is drawn, right after the view of that instant', () => {
    const { run, reports } = openRun();
    run.obey({ type: 'motion', reduced: true });
    run.obey({ type: 'draw' });
    const [view, drawn] = reports.slice(-2);
    if (view?.type !== 'view' || drawn?.type !== 'drawn') throw new Error('Nothing was said.');
    expect(drawn).toMatchObject({ isCrowd: false, isReduced: true });
    expect(drawn.frame.timeUs).toBe(view.view.system.timeUs);
    expect(drawn.frame.wires).toHaveLength(6 + 3 + 3);
  });

  it('forgets what was done when it is restarted, and keeps architecture and speed', async () => {
    const { run, last } = openRun();
    await vi.dynamicImportSettled();
    const fresh = last()?.traceHash;
    run.obey({ type: 'speed', speed: 0.5 });
    run.obey({ type: 'change', change: 'stop-server', target: 0 });
    expect(last()?.system.servers[0]?.changes).toContain('start-server');
    run.obey({ type: 'restart' });
    // It is done in slices.
    await vi.waitFor(() => expect(last()?.traceHash).toBe(fresh));
    expect(last()?.speed).toBe(0.5);
  });

  it('sends all figures of all lanes, as long as somebody looks at them', async () => {
    const { run, reports, last } = openRun();
    await vi.dynamicImportSettled();
    const figures = () => reports.flatMap((one) => (one.type === 'figures' ? [one.figures] : []));
    run.obey({ type: 'change', change: 'stop-server', target: 0 });
    expect(figures()).toEqual([]);
    run.obey({ type: 'figures', on: true });
    const [now] = figures();
    expect(now?.map(({ id }) => id)).toEqual(METRICS.map(({ id }) => id));
    const lost = now?.find(({ id }) => id === 'sessions-lost');
    expect(lost?.values).toEqual(last()?.lanes.map(({ sessionsLost }) => sessionsLost.total));
    const memory = now?.find(({ id }) => id === 'session-memory-by-node')?.nodes ?? [];
    expect(memory.map(({ node }) => node)).toContain('S2');
    const samples = (id: string) => now?.find((one) => one.id === id)?.samples.length;
    expect([samples('latency-p95'), samples('sessions-lost')]).toEqual([last()?.lanes.length, 0]);
    run.obey({ type: 'figures', on: false });
    run.obey({ type: 'speed', speed: 2 });
    expect(figures()).toHaveLength(1);
  });

  it('says that a change makes no sense, and changes nothing', () => {
    const { run, reports, last } = openRun();
    const before = last()?.traceHash;
    run.obey({ type: 'change', change: 'start-server', target: 0 });
    expect(reports.some(({ type }) => type === 'refused')).toBe(true);
    expect(last()?.traceHash).toBe(before);
  });

  it('steps, however soon it is asked to', async () => {
    const { run, last } = openRun();
    run.obey({ type: 'step' });
    await vi.waitFor(() => expect(last()?.captions[0]?.category).toBe('step'), 20_000);
  });

  it('says whether it plays: a step pauses first', async () => {
    const { run, last } = openRun();
    run.obey({ type: 'play' });
    expect(last()?.playing).toBe(true);
    run.obey({ type: 'step' });
    expect(last()?.playing).toBe(false);
    await vi.waitFor(() => expect(last()?.captions[0]?.category).toBe('step'), 20_000);
    expect(last()?.playing).toBe(false);
    run.obey({ type: 'play' });
    expect(last()?.playing).toBe(true);
    run.obey({ type: 'pause' });
    expect(last()?.playing).toBe(false);
  });

  it('says so when it breaks, in place of standing still without a word', async () => {
    const { run, reports } = openRun();
    await vi.dynamicImportSettled();
    run.obey({ type: 'settings', settings: null as never, source: '', told: '' });
    const broken = reports.find(({ type }) => type === 'broken');
    expect(broken).toMatchObject({ what: expect.stringMatching(/./) });
  });

  it('goes on without a picture where its canvas cannot be drawn on', () => {
    const { run, reports, last } = openRun();
    const canvas = { getContext: () => null } as unknown as HTMLCanvasElement;
    run.obey({ type: 'canvas', canvas });
    expect(reports.at(-1)).toMatchObject({ type: 'undrawn', why: { id: 'canvas.failed' } });
    run.obey({ type: 'change', change: 'stop-server', target: 0 });
    expect(last()?.system.servers[0]?.changes).toContain('start-server');
    expect(reports.some(({ type }) => type === 'broken')).toBe(false);
  });

  it('says that it lives, and what it has done of what it was told', async () => {
    const { run, reports } = openRun();
    run.obey({ type: 'speed', speed: 2 });
    await vi.dynamicImportSettled();
    await vi.waitFor(() => {
      run.obey({ type: 'ping' });
      expect(reports.at(-1)).toEqual({ type: 'pong', obeyed: 2 });
    });
  });
});
