/**
 * Goal: a run that was kept is opened again as the same run, and what is damaged is refused with a reason.
 * Method: drive a run by commands, take what it hands out, and open that in another run.
 */
import { describe, expect, it, vi } from 'vitest';
import { problemInWords } from '../../../src/messages/problems';
import type { KeptRun, ReopenCommand } from '../../../src/runner/commands';
import { flashSale } from '../../../src/scenarios/flashSale';
import { smallShop } from '../../../src/scenarios/smallShop';
import { driveRuns, newRun, playFor } from '../../support/drivenRun';

driveRuns();

const common = { source: 'test', playing: false, speed: 1 };

/** What the page sends after a reload. */
const again = (run: KeptRun, untilUs: number, more: Partial<Pick<ReopenCommand, 'runs'>> = {}) =>
  ({ type: 'reopen', run, untilUs, ...more, ...common }) as const;

/** A run in which everything was done that can be kept. */
async function lived(document: unknown = smallShop.document) {
  const one = newRun();
  one.run.obey({ type: 'open', document, ...common, scenario: 'small-shop' });
  playFor(one.run, 3);
  await vi.dynamicImportSettled();
  one.run.obey({ type: 'change', change: 'stop-server', target: 0 });
  playFor(one.run, 4);
  one.run.obey({ type: 'settings', settings: { 'servers.queue': 3 }, source: '', told: '' });
  playFor(one.run, 4);
  one.run.obey({ type: 'architecture', id: 'jwt' });
  await vi.dynamicImportSettled();
  return one;
}

describe('a run that was kept', () => {
  it.each([
    ['the small shop', smallShop.document],
    ['a scenario with plans of its own', flashSale.document],
  ])('opens as the same run at the same instant: %s', async (_, document) => {
    const before = await lived(document);
    const { run, runs } = before.kept() as Pick<ReopenCommand, 'run' | 'runs'>;
    const text = JSON.stringify({ run, runs });
    const untilUs = before.view()?.system.timeUs ?? 0;
    expect(untilUs).toBeGreaterThan(10e6);
    const after = newRun();
    const read = JSON.parse(text) as Pick<ReopenCommand, 'run' | 'runs'>;
    after.run.obey(again(read.run, untilUs, read));
    await vi.dynamicImportSettled();
    expect(after.view()?.system.timeUs).toBe(untilUs);
    expect(after.view()?.system.architecture).toBe('jwt');
    expect(after.view()?.traceHash).toBe(before.view()?.traceHash);
    expect(after.view()?.lanes).toEqual(before.view()?.lanes);
    expect(after.lastOf('settings')?.settings).toEqual(before.lastOf('settings')?.settings);
    expect(after.kept()).toEqual({ ...before.kept(), obeyed: expect.any(Number) });
    // And goes on as the same run.
    for (const { run: one } of [before, after]) playFor(one, 3);
    expect(after.view()?.traceHash).toBe(before.view()?.traceHash);
  });

  it('has its sentences, and none of them is news', async () => {
    const before = await lived();
    const { run } = before.kept() as { run: KeptRun };
    const after = newRun();
    after.run.obey(again(run, before.view()?.system.timeUs ?? 0));
    await vi.waitFor(() => expect(after.view()?.log.length).toBeGreaterThan(2), 20_000);
    expect(Math.max(...(after.view()?.log ?? []).map(({ id }) => id))).toBeLessThanOrEqual(0);
  });

  it('never holds more than can be opened again', async () => {
    const later = { at: 3600, do: 'wipe', target: 'store' };
    const interventions = Array<unknown>(9_999).fill(later);
    const { run, kept, lastOf, view } = newRun();
    run.obey({ type: 'open', document: { version: 1, interventions }, ...common });
    run.obey({ type: 'change', change: 'stop-server', target: 0 });
    expect(lastOf('refused')).toBeUndefined();
    run.obey({ type: 'change', change: 'start-server', target: 0 });
    expect(lastOf('refused')?.reason).toBe('too-many-changes');
    await vi.dynamicImportSettled();
    const after = newRun();
    after.run.obey(again((kept() as { run: KeptRun }).run, view()?.system.timeUs ?? 0));
    await vi.dynamicImportSettled();
    expect(after.lastOf('problems')).toBeUndefined();
    run.obey({ type: 'save' });
    const saved = newRun();
    saved.run.obey({ type: 'open', document: lastOf('document')?.document, ...common });
    expect(saved.lastOf('problems')).toBeUndefined();
  });

  it('forgets what was done when it is restarted, and keeps what was turned', async () => {
    const { run, kept } = await lived();
    run.obey({ type: 'restart' });
    await vi.dynamicImportSettled();
    expect(kept()?.run).toMatchObject({ spec: { done: [], settings: { 'servers.queue': 3 } } });
  });

  const bake = { at: 1, do: 'bake', target: 'S1' };

  it.each<[string, (kept: KeptRun) => object, string]>([
    ['a change', ({ spec }) => ({ spec: { ...spec, done: [bake] } }), '"bake"'],
    ['no list of changes', ({ spec }) => ({ spec: { ...spec, done: 7 } }), 'interventions'],
    [
      'a setting',
      ({ spec }) => ({ spec: { ...spec, settings: { 'servers.queue': 'many' } } }),
      '"many"',
    ],
    [
      'an unknown setting',
      ({ spec }) => ({ spec: { ...spec, settings: { 'servers.cue': 1 } } }),
      'servers.cue',
    ],
    ['an architecture', () => ({ architecture: 'cobol' }), 'cobol'],
  ])('is refused for %s, and nothing is opened', async (_, wrong, told) => {
    const { run } = (await lived()).kept() as { run: KeptRun };
    const after = newRun();
    after.run.obey(again({ ...run, ...wrong(run) }, 1e6));
    await vi.dynamicImportSettled();
    expect(problemsOf(after)).toContain(told);
    expect(after.view()).toBeUndefined();
  });

  it.each([Number.NaN, 1e15])(
    'is refused at the instant %d, and nothing is opened',
    async (untilUs) => {
      const { run } = (await lived()).kept() as { run: KeptRun };
      const after = newRun();
      after.run.obey(again(run, untilUs));
      await vi.dynamicImportSettled();
      expect(problemsOf(after)).toContain(`"instant" is ${untilUs}`);
      expect(after.view()).toBeUndefined();
    },
  );
});

const problemsOf = ({ lastOf }: ReturnType<typeof newRun>): string =>
  (lastOf('problems')?.problems ?? []).map(problemInWords).join(' ');

describe('settings of an address', () => {
  it('are what the scenario says from then on, and said again as what differs', async () => {
    const { run, lastOf, kept } = newRun();
    const asked = { 'servers.queue': '3', 'store.replica': 'perhaps' };
    const plain = smallShop.document;
    run.obey({ type: 'open', document: plain, plain, asked, ...common });
    await vi.waitFor(() => expect(kept()).toBeDefined(), 20_000);
    expect(lastOf('opened')?.ignored).toMatchObject([{ asked: 'store.replica=perhaps' }]);
    expect(lastOf('settings')?.settings.values['servers.queue']).toBe(3);
    expect(lastOf('settings')?.settings.turned).toEqual({});
    expect(kept()?.differs).toEqual({ 'servers.queue': '3' });
    run.obey({ type: 'settings', settings: { 'servers.queue': 5 }, source: '', told: '' });
    await vi.dynamicImportSettled();
    expect(kept()?.differs).toEqual({ 'servers.queue': '5' });
  });
});

describe('an address whose settings are still being read', () => {
  it('gives way to what is opened meanwhile', async () => {
    const { run, view } = newRun();
    const asked = { 'servers.queue': '7' };
    run.obey({ type: 'open', document: flashSale.document, asked, ...common });
    run.obey({ type: 'open', document: smallShop.document, ...common });
    await vi.dynamicImportSettled();
    expect(view()?.scenario.name).toBe(smallShop.document.name);
  });
});
