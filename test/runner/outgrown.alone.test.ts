/**
 * Goal: a scenario that outgrows the simulator stops the run with words, and everything but going on can still be done.
 * Method: a run whose story says that it cannot be held, when the test wants it to.
 */
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Overload } from '../../src/engine';
import type { Report } from '../../src/runner/messages';
import { Run } from '../../src/runner/run';
import { Story } from '../../src/runner/story';
import { smallShop } from '../../src/scenarios/smallShop';

const frames: Array<(nowMs: number) => void> = [];
let nowMs = 0;
vi.stubGlobal('requestAnimationFrame', (callback: (nowMs: number) => void) =>
  frames.push(callback),
);
vi.spyOn(performance, 'now').mockImplementation(() => nowMs);

const tooMuch = () => {
  throw new Overload('attempts', 1000);
};

async function openRun() {
  const reports: Report[] = [];
  const run = new Run((report) => reports.push(report));
  run.obey({
    type: 'open',
    document: smallShop.document,
    source: 'test',
    playing: true,
    speed: 1,
  });
  await vi.dynamicImportSettled();
  const lastOf = <T extends Report['type']>(type: T) =>
    reports.findLast((report): report is Extract<Report, { type: T }> => report.type === type);
  return { run, reports, lastOf };
}

function frame(): void {
  nowMs += 50;
  for (const callback of frames.splice(0)) callback(nowMs);
}

const spies: { mockRestore(): void }[] = [];
afterEach(() => {
  for (const spy of spies.splice(0)) spy.mockRestore();
});
const outgrow = (how: 'advance' | 'follower' | 'view') => {
  spies.push(vi.spyOn(Story.prototype, how).mockImplementation(tooMuch));
};

describe('a run that outgrows the simulator', () => {
  it('stands, with what was seen last, and says of which settings', async () => {
    const { run, reports, lastOf } = await openRun();
    frame();
    const before = lastOf('view')?.view.system;
    outgrow('advance');
    outgrow('view');
    frame();
    expect(lastOf('outgrown')).toMatchObject({ growth: 'attempts', most: 1000 });
    expect(lastOf('outgrown')?.values['clients.count']).toBe(6);
    expect(lastOf('view')?.view).toMatchObject({ playing: false, system: before });
    for (const command of [
      { type: 'play' },
      { type: 'step' },
      { type: 'architecture', id: 'jwt' },
      { type: 'change', change: 'stop-server', target: 0 },
    ] as const) {
      reports.length = 0;
      run.obey(command);
      expect(reports.map(({ type }) => type)).toEqual(['refused']);
    }
    run.obey({ type: 'pause' });
    run.obey({ type: 'visible', visible: false });
    expect(reports.filter(({ type }) => type === 'broken')).toEqual([]);
  });

  it('goes on once it is another one', async () => {
    const { run, lastOf } = await openRun();
    outgrow('advance');
    frame();
    for (const spy of spies.splice(0)) spy.mockRestore();
    run.obey({ type: 'restart' });
    await vi.dynamicImportSettled();
    run.obey({ type: 'play' });
    for (let count = 0; count < 10; count += 1) frame();
    expect(lastOf('view')?.view.playing).toBe(true);
    expect(lastOf('view')?.view.system.timeUs).toBeGreaterThan(100_000);
  });
});

it('refuses settings with which it would be too much, and goes on with the old ones', async () => {
  const { run, lastOf } = await openRun();
  frame();
  outgrow('follower');
  run.obey({ type: 'settings', settings: { 'clients.count': 8 }, source: 'people', told: '' });
  await vi.dynamicImportSettled();
  expect(lastOf('settings-refused')).toMatchObject({ source: 'people' });
  expect(lastOf('outgrown')?.values['clients.count']).toBe(8);
  run.obey({ type: 'save' });
  expect(lastOf('document')?.document).not.toMatchObject({ clients: { count: 8 } });
  for (let count = 0; count < 10; count += 1) frame();
  expect(lastOf('view')?.view.playing).toBe(true);
});
