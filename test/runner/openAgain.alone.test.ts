/**
 * Goal: a run that is opened again is the one that it was, with whatever architecture is asked for; and nothing comes of
 * it where something else was chosen meanwhile.
 * Method: a run that is driven by the commands of a player, with a view and what was kept of it; then a player that
 * chooses twice.
 */
import { afterAll, describe, expect, it, vi } from 'vitest';
import type { Command } from '../../src/runner/commands';
import type { Report } from '../../src/runner/messages';
import { Run } from '../../src/runner/run';
import { smallShop } from '../../src/scenarios/smallShop';
import * as link from '../../src/spec/link';
import { openAgain } from '../../src/state/opening/openAgain';
import { openMade } from '../../src/state/opening/openScenario';
import { Player } from '../../src/state/player';
import type { RunView } from '../../src/state/wording';

vi.stubGlobal('requestAnimationFrame', () => 1);
vi.stubGlobal('cancelAnimationFrame', () => {});
vi.stubGlobal('matchMedia', () => ({ matches: false }));

afterAll(() => vi.dynamicImportSettled());

const PATIENT = { timeout: 60_000, interval: 20 };
const DOCUMENT = { ...smallShop.document, architecture: 'central-store' } as const;
const AT_US = 16_400_000;

/** A run at that instant, with a server stopped and the store wiped; and what it reports from then on. */
async function playedRun() {
  const reports: Report[] = [];
  const run = new Run((report) => reports.push(report));
  const views = () => reports.flatMap((report) => (report.type === 'view' ? [report.view] : []));
  const settled = (done: number) =>
    vi.waitFor(() => {
      const view = views().at(-1);
      const then = keptAfter(reports)?.run;
      expect(view?.system.timeUs).toBe(AT_US);
      expect(then?.spec.done).toHaveLength(done);
      if (view === undefined || then === undefined) throw new Error('Nothing was reported.');
      return { view: { ...view, captions: [], log: [], marks: [] } as RunView, kept: then };
    }, PATIENT);
  const open = { type: 'open', document: DOCUMENT, source: '', playing: false, speed: 1 } as const;
  run.obey({ ...open, link: { atUs: AT_US } });
  await settled(0);
  run.obey({ type: 'change', change: 'stop-server', target: 0 });
  run.obey({ type: 'change', change: 'wipe-store', target: 0 });
  const then = await settled(2);
  reports.length = 0;
  return { run, reports, then, last: () => views().at(-1) };
}

const keptAfter = (reports: readonly Report[]) => reports.findLast((one) => one.type === 'kept');

function playerOf(obey: (command: Command) => void) {
  const player = new Player(false);
  const send = vi.spyOn(player, 'send').mockImplementation(obey);
  return { player, send };
}

describe('a run that is opened again', () => {
  it.each(['central-store', 'sticky', 'jwt'] as const)(
    'is the same, with %s shown',
    async (id) => {
      const { run, reports, then, last } = await playedRun();
      const { player } = playerOf((command) => run.obey(command));
      await openAgain(player, then, { architecture: id, atUs: AT_US });
      await vi.waitFor(() => expect(last()?.system.architecture).toBe(id), PATIENT);
      await vi.waitFor(() => expect(reports.map(({ type }) => type)).toContain('kept'), PATIENT);
      expect(last()?.done).toEqual(then.view.done);
      expect(last()?.system.timeUs).toBe(AT_US);
      const wrong = ['differs', 'problems', 'refused', 'broken'];
      expect(reports.filter(({ type }) => wrong.includes(type))).toEqual([]);
      run.close();
    },
    120_000,
  );

  it('is the same at an instant before, and goes on to the last one', async () => {
    const { run, reports, then, last } = await playedRun();
    const { player } = playerOf((command) => run.obey(command));
    await openAgain(player, then, { architecture: 'sticky', atUs: 9_000_000 });
    await vi.waitFor(() => {
      expect(reports.map(({ type }) => type)).toContain('opened');
      expect(last()?.system.timeUs).toBe(9_000_000);
    }, PATIENT);
    expect(last()).toMatchObject({ latestUs: AT_US, shown: 'sticky' });
    expect(reports.some(({ type }) => type === 'differs')).toBe(false);
    run.close();
  }, 120_000);

  it('does not come after something else was chosen, and the latest choice counts', async () => {
    const { run, then } = await playedRun();
    run.close();
    const { player, send } = playerOf(() => {});
    const sight = { architecture: 'sticky', atUs: AT_US } as const;
    const first = openAgain(player, then, sight);
    openMade(player, smallShop.document);
    await first;
    expect(send.mock.calls.map(([{ type }]) => type)).toEqual(['open']);
    send.mockClear();
    await Promise.all([
      openAgain(player, then, sight),
      openAgain(player, then, { ...sight, architecture: 'jwt' }),
    ]);
    expect(send.mock.calls.slice(1)).toEqual([[{ type: 'architecture', id: 'jwt' }]]);
  }, 120_000);

  it('is said where it cannot be packed', async () => {
    const { run, then } = await playedRun();
    run.close();
    const { player, send } = playerOf(() => {});
    vi.spyOn(link, 'packed').mockRejectedValueOnce(new Error('no streams'));
    await openAgain(player, then, { architecture: 'sticky', atUs: AT_US });
    expect(send).not.toHaveBeenCalled();
    expect(JSON.stringify(player.page.getState())).toContain('The run could not be opened again.');
  }, 120_000);
});
