/**
 * Goal: a run that is opened again is the run that it was: its branches, what can be undone and redone, and every instant.
 * Nothing that is asked for meanwhile is lost, and nobody is told that it was done before it was.
 * Method: a run with branches, undo and a look at the past; a second one is opened with what the first handed out,
 * and both are taken the same ways.
 */
import { describe, expect, it, vi } from 'vitest';
import type { Command } from '../../../src/runner/commands';
import type { RunView } from '../../../src/runner/runView';
import { flashSale } from '../../../src/scenarios/flashSale';
import { smallShop } from '../../../src/scenarios/smallShop';
import { driveRuns, newRun, playFor } from '../../support/drivenRun';

driveRuns();

type One = ReturnType<typeof newRun>;

const viewOf = (one: One) => one.view() as RunView;
const stop = (target: number): Command => ({ type: 'change', change: 'stop-server', target });

async function ask(one: One, ...commands: readonly Command[]): Promise<void> {
  for (const command of commands) {
    one.run.obey(command);
    await vi.dynamicImportSettled();
  }
}

/** A run of which another was opened first: three branches of it, one deleted and that undone, and an earlier instant. */
async function wellUsed(): Promise<One> {
  const one = newRun();
  const opening = { type: 'open', source: '', playing: false, speed: 4 } as const;
  await ask(one, { ...opening, document: flashSale.document, scenario: 'flash-sale' });
  playFor(one.run, 0.5);
  await ask(one, stop(1), { ...opening, document: smallShop.document, scenario: 'small-shop' });
  playFor(one.run, 2);
  await ask(one, stop(0));
  playFor(one.run, 2);
  await ask(one, { type: 'goTo', atUs: 6_000_000 }, stop(1));
  playFor(one.run, 1);
  const settings = { 'servers.queue': 3 };
  await ask(one, { type: 'goTo', atUs: 7_000_000 });
  await ask(one, { type: 'settings', settings, source: '', told: 'Queue limit: 3' });
  playFor(one.run, 1);
  await ask(one, { type: 'nameBranch', id: 1, name: 'Mine' }, { type: 'deleteBranch', id: 0 });
  await ask(one, { type: 'undo' }, { type: 'goTo', atUs: 8_500_000 });
  return one;
}

/** What a page keeps, with anything else put in its place. */
function reopenCommand(one: One, over: object = {}): Command {
  const { run, runs } = one.kept() ?? {};
  const { system, latestUs } = viewOf(one);
  const untilUs = system.timeUs;
  const rest = { untilUs, latestUs, source: '/', playing: false, speed: 4 };
  return structuredClone({ type: 'reopen', run, runs, ...rest, ...over } as Command);
}

const seen = (one: One) => {
  const { system, latestUs, undo, redo, branches, branch, traceHash } = viewOf(one);
  return { timeUs: system.timeUs, latestUs, undo, redo, branches, branch, traceHash };
};

describe('a run that is opened again', () => {
  it('has the same branches, undo and redo, and comes to the same hashes by them', async () => {
    const one = await wellUsed();
    const again = newRun();
    await ask(again, reopenCommand(one));
    expect(seen(one)).toMatchObject({ timeUs: 8_500_000, redo: { is: 'deleteBranch' } });
    expect(seen(one).branches).toHaveLength(3);
    expect(seen(again)).toEqual(seen(one));
    const ways: readonly Command[] = [
      { type: 'latest' },
      { type: 'branch', id: 1 },
      ...Array.from({ length: 6 }, () => ({ type: 'undo' }) as const),
      { type: 'redo' },
      { type: 'redo' },
      { type: 'redo' },
      { type: 'goTo', atUs: 3_000_000 },
      stop(2),
    ];
    const hashes = new Set<string>();
    for (const way of ways) {
      await ask(one, way);
      await ask(again, way);
      expect(seen(again), JSON.stringify(way)).toEqual(seen(one));
      hashes.add(seen(one).traceHash);
    }
    expect(hashes.size).toBeGreaterThan(5);
  });

  it.each([
    ['are damaged', { runs: { version: 1 } }],
    ['were not kept', { runs: null }],
    ['belong to another run', {}],
  ])('goes on without branches that %s, and says so', async (_, over) => {
    const one = await wellUsed();
    const command = reopenCommand(one, over);
    if (!('runs' in over)) await ask(one, { type: 'branch', id: 1 });
    const again = newRun();
    const other = 'runs' in over ? over : { runs: one.kept()?.runs };
    await ask(again, { ...command, ...other } as Command);
    expect(again.lastOf('opened')).toMatchObject({ isPartial: true });
    expect(again.lastOf('problems')).toBeUndefined();
    expect(viewOf(again).branches).toHaveLength(1);
    expect(viewOf(again)).toMatchObject({ undo: null, redo: null });
    expect(viewOf(again).system.timeUs).toBe(8_500_000);
  });

  it('does what was asked for meanwhile, and says that it has when it has', async () => {
    const one = await wellUsed();
    const again = newRun();
    again.run.obey(reopenCommand(one));
    again.run.obey({ type: 'latest' });
    again.run.obey(stop(2));
    await vi.dynamicImportSettled();
    const kept = again.reports.filter((report) => report.type === 'kept');
    const told = kept.map(({ run, obeyed }) => [run.spec.done.length, obeyed]);
    const before = one.kept()?.run.spec.done.length ?? 0;
    expect(told[0]).toEqual([before, 1]);
    expect(told.at(-1)).toEqual([before + 1, 3]);
  });

  it('says of a look at the past that it is there, before anybody asks', async () => {
    const one = await wellUsed();
    await ask(one, { type: 'stepBack' }, { type: 'stepBack' });
    const count = one.lastOf('pong')?.obeyed ?? 0;
    await ask(one, { type: 'stepBack' });
    expect(one.lastOf('pong')?.obeyed).toBe(count + 1);
  });
});
