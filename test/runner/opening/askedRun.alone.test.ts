/**
 * Goal: a link opens the run that was shared, at its instant, whatever was done to it; what is wrong with a link is said,
 * and what can be opened of it is opened.
 * Method: drive a run by commands, pack what it hands out as a link does, and open that in another run.
 */
import { describe, expect, it, vi } from 'vitest';
import type { OpenCommand } from '../../../src/runner/commands';
import { smallShop } from '../../../src/scenarios/smallShop';
import { packed } from '../../../src/spec/link';
import { driveRuns, newRun, playFor } from '../../support/drivenRun';

driveRuns();

/** What is fetched comes when a busy machine gets round to it. */
const PATIENCE = 20_000;
const common = { type: 'open', source: '', playing: false, speed: 1 } as const;

/** A run in which S1 was stopped, a setting turned and another architecture shown; and all that a link says of it. */
async function shared() {
  const one = newRun();
  const { document } = smallShop;
  one.run.obey({ ...common, document, scenario: 'small-shop' });
  playFor(one.run, 3);
  one.run.obey({ type: 'change', change: 'stop-server', target: 0 });
  playFor(one.run, 4);
  one.run.obey({ type: 'settings', settings: { 'servers.queue': 3 }, source: '', told: '' });
  one.run.obey({ type: 'architecture', id: 'jwt' });
  playFor(one.run, 4);
  await vi.waitFor(() => expect(one.lastOf('kept')?.run.architecture).toBe('jwt'), PATIENCE);
  const view = one.view();
  const kept = one.lastOf('kept')?.run;
  if (view === undefined || kept === undefined) throw new Error('The run has not begun.');
  return { view, kept, atUs: view.system.timeUs, hash: view.traceHash, done: kept.spec.done };
}

async function follow(command: Partial<OpenCommand>) {
  const other = newRun();
  other.run.obey({ ...common, document: smallShop.document, scenario: 'small-shop', ...command });
  await vi.waitFor(() => expect(other.view()).toBeDefined(), PATIENCE);
  await vi.dynamicImportSettled();
  return other;
}

describe('a link', () => {
  it('opens the shared run at its instant: settings in words, what was done packed', async () => {
    const { view, atUs, hash, done } = await shared();
    const document = { ...smallShop.document, architecture: 'jwt' };
    const run = await packed({ done, hash });
    const asked = { 'servers.queue': '3' };
    const other = await follow({ document, asked, link: { atUs, run } });
    expect(other.view()?.traceHash).toBe(hash);
    expect(other.view()?.system).toEqual(view.system);
    expect(other.view()?.lanes).toEqual(view.lanes);
    expect(other.view()?.playing).toBe(false);
    expect(other.lastOf('differs')).toBeUndefined();
    expect(other.lastOf('opened')).toEqual({ type: 'opened', source: '' });
  });

  it('opens a scenario of its own in place of the one that is named', async () => {
    const { view, kept, atUs, hash, done } = await shared();
    const { document, settings } = kept.spec;
    const own = { document, settings, file: 'mine.json', architecture: 'jwt' };
    const other = await follow({ link: { atUs, run: await packed({ done, hash, own }) } });
    expect(other.view()?.traceHash).toBe(hash);
    expect(other.view()?.lanes).toEqual(view.lanes);
    expect(other.view()?.scenario.file).toBe('mine.json');
    await vi.waitFor(() => expect(other.lastOf('kept')?.run.scenario).toBeNull(), PATIENCE);
  });

  it('opens an instant of a run to which nothing was done', async () => {
    const other = await follow({ link: { atUs: 7_250_000 } });
    expect(other.view()?.system.timeUs).toBe(7_250_000);
  });

  it('says that this page plays it to another end', async () => {
    const { atUs, done } = await shared();
    const run = await packed({ done, hash: '0123456789abcdef' });
    const other = await follow({ link: { atUs, run } });
    expect(other.lastOf('differs')).toEqual({ type: 'differs' });
  });

  it.each([
    ['damaged', '1abc'],
    ['newer', '2abc'],
  ] as const)('that is %s says so, and opens what its words say', async (fault, run) => {
    const other = await follow({ link: { atUs: 5_000_000, run } });
    const ignored = [{ asked: 'run', why: 'link', fault }];
    expect(other.lastOf('opened')).toEqual({ type: 'opened', source: '', ignored });
    expect(other.view()?.system.timeUs).toBe(5_000_000);
  });

  it.each([
    ['what nobody can do', { done: [{ at: 3, do: 'explode', target: 'S1' }] }],
    [
      'a scenario that is none',
      { done: [], own: { document: 7, settings: {}, file: null, architecture: 'jwt' } },
    ],
    [
      'an architecture that is none',
      {
        done: [],
        own: { document: smallShop.document, settings: {}, file: null, architecture: 'x' },
      },
    ],
    [
      'a setting that is none',
      {
        done: [],
        own: { document: smallShop.document, settings: { a: 1 }, file: null, architecture: 'jwt' },
      },
    ],
  ])('with %s says what is wrong, and opens the scenario that is named', async (_, carried) => {
    const run = await packed({ hash: '', ...carried });
    const other = await follow({ otherwise: smallShop.document, link: { atUs: 0, run } });
    expect(other.lastOf('problems')?.problems).not.toEqual([]);
    expect(other.lastOf('differs')).toBeUndefined();
    expect(other.view()?.scenario.name).toBe(smallShop.document.name);
    expect(other.view()?.scenario.file).toBeNull();
  });
});
