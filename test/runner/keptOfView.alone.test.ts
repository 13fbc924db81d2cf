/**
 * Goal: what it takes to open a run again is taken for that of a view exactly where it is, whatever was planned, done
 * and turned.
 * Method: a real run of a stage that plans something; a player that is told what it reports.
 */
import { afterAll, expect, it, vi } from 'vitest';
import { keptOf } from '../../src/lessons/page/kept';
import { cut } from '../../src/lessons/store-fails/stages';
import type { Report } from '../../src/runner/messages';
import { Run } from '../../src/runner/run';
import { Player } from '../../src/state/player';
import type { RunView } from '../../src/state/wording';

vi.stubGlobal('requestAnimationFrame', () => 1);
vi.stubGlobal('cancelAnimationFrame', () => {});

afterAll(() => vi.dynamicImportSettled());

it('is that of the view once it was reported after what was done or turned', async () => {
  const reports: Report[] = [];
  const run = new Run((report) => reports.push(report));
  const player = new Player(false);
  const last = <T extends Report['type']>(type: T) =>
    reports.findLast((one): one is Extract<Report, { type: T }> => one.type === type);
  /** What is kept for the latest view, with what was kept by some report. */
  const found = (kept = last('kept')) => {
    const view = { ...last('view')?.view, captions: [], log: [], marks: [] } as unknown as RunView;
    player.run.setState({ kept: kept ? { runs: undefined, ...kept } : null });
    player.settings.setState({ settings: last('settings')?.settings ?? null });
    return keptOf(player, { run: view, settings: {} });
  };
  const comes = (done: number, turned: number) =>
    vi.waitFor(
      () => {
        expect(last('kept')?.run.spec.done).toHaveLength(done);
        expect(Object.keys(last('kept')?.run.spec.settings ?? {})).toHaveLength(turned);
        expect(found()).toBe(last('kept')?.run);
      },
      { timeout: 20_000, interval: 20 },
    );
  const link = { atUs: cut.readyS * 1e6 };
  const { document } = cut;
  run.obey({ type: 'open', document, source: '', playing: false, speed: 1, link });
  await comes(0, 0);
  const before = last('kept');
  run.obey({ type: 'change', change: 'make-store-reachable', target: 0 });
  expect(found(before)).toBeNull();
  await comes(1, 0);
  const changed = last('kept');
  const settings = { 'clients.count': 7, 'balancer.fall': 3 };
  run.obey({ type: 'settings', settings, source: 'lesson', told: '' });
  await comes(1, 2);
  expect(found(changed)).toBeNull();
  run.obey({ type: 'undo' });
  await comes(1, 0);
  run.obey({ type: 'undo' });
  await comes(0, 0);
  expect(found(changed)).toBeNull();
  run.close();
}, 120_000);
