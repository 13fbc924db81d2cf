/**
 * Goal: what a page does not go on with is never lost at once: it is set aside, to be gone back to or downloaded; and full
 * storage costs as little as it can.
 * Method: the whole page on a run that reports what the test wants; a reload is the page opened once more.
 */
import { act, screen, within } from '@testing-library/react';
import { afterEach, beforeAll, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import type { KeptRun } from '../../src/runner/commands';
import { teachDialogs } from '../support/dialog';
import { sentOf, tell } from '../support/fakeRun';
import { KEY, kept, LOST, openAt, paused, reopen, saved, sources } from '../support/reloads';

vi.mock('../../src/runner/connect', () => import('../support/fakeRun'));

beforeAll(teachDialogs);

afterEach(() => {
  sessionStorage.clear();
  history.replaceState(null, '', '/');
});

describe('what the page does not go on with', () => {
  const files: { name: string; text: Promise<string> }[] = [];
  let latest: Blob | null = null;

  beforeEach(() => {
    files.length = 0;
    Object.assign(URL, {
      createObjectURL: (content: Blob) => {
        latest = content;
        return 'blob:';
      },
      revokeObjectURL: () => {},
    });
    const click = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (
      this: HTMLAnchorElement,
    ) {
      files.push({ name: this.download, text: (latest as Blob).text() });
    });
    return () => {
      click.mockRestore();
    };
  });

  const download = () => screen.queryByRole('button', { name: 'Download it' });

  /** A page that found this in place of its save, and has saved what it opened instead. */
  async function openDamaged(text = '{"query":') {
    await openAt('', paused);
    sessionStorage.setItem(KEY, text);
    const opened = await reopen();
    await act(async () => tell({ type: 'kept', obeyed: 0, run: kept, differs: {} }));
    expect(saved()).toMatchObject({ run: kept });
    return opened;
  }

  it('can be downloaded as it was, also after the next reload, and is gone then', async () => {
    await openDamaged();
    expect(screen.getByRole('region', { name: LOST })).toContainElement(download());
    const { user } = await reopen();
    const notice = screen.getByRole('region', { name: /^Restored the run/ });
    expect(within(notice).getByRole('button', { name: 'Start afresh' })).toBeVisible();
    await user.click(within(notice).getByRole('button', { name: 'Download it' }));
    expect(files.map(({ name }) => name)).toEqual(['saved-run.json']);
    expect(await files[0]?.text).toBe('{"query":');
    await reopen();
    expect(download()).toBeNull();
  });

  it('is gone where it is dismissed, and after the next', async () => {
    const { user } = await openDamaged();
    await user.click(screen.getByRole('button', { name: 'Dismiss' }));
    await reopen();
    expect(download()).toBeNull();
    await openDamaged('first');
    await openDamaged('second');
    await user.click(screen.getByRole('button', { name: 'Download it' }));
    expect(await files[0]?.text).toBe('second');
  });

  it.each([
    ['of another engine', (run: KeptRun) => ({ ...run, spec: { ...run.spec, engine: '0.0.1' } })],
    [
      'that the run refuses',
      (run: KeptRun) => ({ ...run, spec: { ...run.spec, done: [{ at: 1, do: 'bake' }] } }),
    ],
  ])('%s can be downloaded too', async (_, spoil) => {
    await openAt('', paused);
    const text = JSON.stringify({ ...saved(), run: spoil(kept) });
    const { user } = await openDamaged(text);
    await user.click(screen.getByRole('button', { name: 'Download it' }));
    expect(JSON.parse((await files[0]?.text) ?? '').run).toEqual(spoil(kept));
  });

  it('is kept where only a part of it could be read, and nothing where there was no more', async () => {
    await openAt('', paused);
    const text = JSON.stringify({ ...saved(), runs: { version: 99 } });
    sessionStorage.setItem(KEY, text);
    const { user } = await reopen();
    await act(async () => {
      tell({ type: 'opened', source: '/', isPartial: true });
      tell({ type: 'kept', obeyed: 0, run: kept, differs: {}, runs: { version: 2 } });
    });
    await act(() => vi.dynamicImportSettled());
    const notice = screen.getByRole('region', { name: 'Not everything could be restored' });
    await user.click(within(notice).getByRole('button', { name: 'Download it' }));
    expect(JSON.parse((await files[0]?.text) ?? '')).toMatchObject({ runs: { version: 99 } });

    sessionStorage.setItem(KEY, JSON.stringify({ ...saved(), runs: null }));
    await reopen();
    await act(async () => tell({ type: 'opened', source: '/', isPartial: true }));
    await act(() => vi.dynamicImportSettled());
    expect(download()).toBeNull();
  });

  it('is kept where another link is opened: whole to go back to, also after a reload of that', async () => {
    await openAt('?seed=3&arch=jwt', paused, {}, { seed: '3' });
    const theirs = saved();
    await openAt('?seed=4', paused, { architecture: 'hybrid' }, { seed: '4' });
    expect(sources()).toEqual(['']);
    const { user } = await reopen();
    await user.click(screen.getByRole('button', { name: 'Back to my run' }));
    expect(sentOf('reopen').at(-1)).toMatchObject({ run: theirs.run, untilUs: theirs.untilUs });
    await act(async () => tell({ type: 'kept', obeyed: 0, run: kept, differs: { seed: '3' } }));
    // What "Reset all" goes back to is what that run was opened with, after a reload too.
    expect(saved()).toMatchObject({ home: '?seed=3&arch=jwt' });
    await reopen();
    expect(screen.queryByRole('button', { name: 'Back to my run' })).toBeNull();
  });

  it('is kept where another link is opened: damaged to be downloaded', async () => {
    await openAt('?seed=3', paused, {}, { seed: '3' });
    sessionStorage.setItem(KEY, JSON.stringify({ ...saved(), run: {} }));
    const { user } = await reopen('?seed=4');
    await user.click(screen.getByRole('button', { name: 'Download it' }));
    expect(JSON.parse((await files[0]?.text) ?? '')).toMatchObject({
      query: '?seed=3&speed=2',
    });
  });
});

describe('storage that is full', () => {
  /** Has room for so many characters in all. */
  function fill(room: number) {
    const setItem = Storage.prototype.setItem;
    const set = vi.spyOn(Storage.prototype, 'setItem').mockImplementation(function (
      this: Storage,
      key: string,
      value: string,
    ) {
      const others = Object.keys(this).filter((other) => other !== key);
      const used = others.reduce((sum, other) => sum + (this.getItem(other) ?? '').length, 0);
      if (used + value.length > room) throw new DOMException('full', 'QuotaExceededError');
      setItem.call(this, key, value);
    });
    onTestFinished(() => set.mockRestore());
  }

  const keep = (report: object) =>
    act(async () => tell({ type: 'kept', obeyed: 0, run: kept, differs: {}, ...report }));

  it('keeps the run without its branches, and then the newest save that there was room for', async () => {
    await openAt('', paused);
    fill(saved() && JSON.stringify(saved()).length + 100);
    await keep({ runs: 'x'.repeat(200) });
    expect(saved()).toMatchObject({ run: kept, runs: null });
    const before = saved();
    await keep({ run: { ...kept, file: 'x'.repeat(200) } });
    expect(saved()).toEqual(before);
    await reopen();
    expect(sentOf('reopen')[0]).toMatchObject({ run: kept, runs: null });
  });

  it('has what was set aside give way to the run', async () => {
    await openAt('', paused);
    const { length } = sessionStorage.getItem(KEY) ?? '';
    fill(length + 300);
    sessionStorage.setItem(KEY, 'x'.repeat(250));
    await reopen();
    expect(screen.getByRole('button', { name: 'Download it' })).toBeVisible();
    await keep({ file: 'x'.repeat(100) });
    expect(saved()).toMatchObject({ run: kept });
  });

  it('sets aside what is damaged in its own place, where there is no other', async () => {
    await openAt('', paused);
    const text = 'x'.repeat(250);
    sessionStorage.setItem(KEY, text);
    fill(300);
    await reopen();
    expect(screen.getByRole('button', { name: 'Download it' })).toBeVisible();
  });
});
