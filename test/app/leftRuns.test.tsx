/**
 * Goal: a tab that is closed by mistake costs nothing: the next one offers its run, never opens it by itself, and offers
 * none of a tab that is still open. Tabs do not write over each other, and what they leave takes a limited room.
 * Method: the whole page on a run that reports what the test wants; a closed tab is a page that is gone, and a new one
 * begins without what the tab kept. Locks are those of one browser.
 */
import { act, screen, within } from '@testing-library/react';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { teachDialogs } from '../support/dialog';
import { sentOf, show, tell } from '../support/fakeRun';
import { kept, openAt, paused, saved, sources } from '../support/reloads';

vi.mock('../../src/runner/connect', () => import('../support/fakeRun'));

beforeAll(teachDialogs);

const held = new Set<string>();

const locks = {
  async request(name: string, _options: object, work: (lock: object | null) => Promise<void>) {
    if (held.has(name)) return work(null);
    held.add(name);
    await work({ name });
    held.delete(name);
  },
  query: async () => ({ held: [...held].map((name) => ({ name })) }),
};

beforeEach(() => {
  held.clear();
  localStorage.clear();
  Object.assign(navigator, { locks });
});

afterEach(() => {
  sessionStorage.clear();
  history.replaceState(null, '', '/');
});

const LEFT = 'stateside.left.';
const left = () => Object.keys(localStorage).filter((key) => key.startsWith(LEFT));

/** A new tab of the same browser, at an address. */
async function newTab(query = '', run = {}) {
  sessionStorage.clear();
  const opened = await openAt(query, { ...paused, speed: 1 }, run);
  await act(() => vi.dynamicImportSettled());
  return opened;
}

/** Something was done to the run, and how far it is. */
async function use(timeUs = 12e6): Promise<void> {
  await act(async () =>
    show({ ...paused, latestUs: timeUs, system: { ...paused.system, timeUs } }),
  );
  await act(async () => tell({ type: 'kept', obeyed: 0, run: kept, differs: {} }));
}

const notice = () => screen.queryByRole('region', { name: /^The run that was open last/ });
const untouched = { spec: { ...kept.spec, done: [] } };

describe('a run whose tab was closed', () => {
  it('is offered by the next tab, which opens it when asked, where it was', async () => {
    await newTab('?seed=3');
    await use(15e6);
    const theirs = saved();
    const { user } = await newTab('', untouched);
    expect(sources()).toEqual(['']);
    await user.click(
      within(notice() as HTMLElement).getByRole('button', { name: 'Back to my run' }),
    );
    expect(sentOf('reopen')).toHaveLength(1);
    expect(sentOf('reopen')[0]).toMatchObject({ run: theirs.run, untilUs: 15e6 });
    await act(() => vi.dynamicImportSettled());
    expect(screen.getByRole('region', { name: 'Your run goes on where it was.' })).toBeVisible();
    // Nobody else is offered what goes on here.
    expect(left()).toEqual([]);
    await use();
    expect(left()).toHaveLength(1);
  });

  it('is offered beside what a link opens, and not opened', async () => {
    await newTab();
    await use();
    await newTab('?seed=9', untouched);
    expect(sources()).toEqual(['']);
    expect(sentOf('open')[0]).toMatchObject({ document: { seed: 9 } });
    expect(notice()).toBeVisible();
  });

  it('is not offered again where that was dismissed', async () => {
    await newTab();
    await use();
    const { user } = await newTab('', untouched);
    await user.click(within(notice() as HTMLElement).getByRole('button', { name: 'Dismiss' }));
    await newTab('', untouched);
    expect(notice()).toBeNull();
  });

  it('is offered in a sentence of its own beside a notice, and stays where that is dismissed', async () => {
    await newTab();
    await use();
    const { user } = await newTab('?nonsense=1', untouched);
    const other = screen.getByRole('region', { name: /ignored/ });
    expect(within(other).getByText(/^The run that was open last/)).toBeVisible();
    expect(within(other).getByRole('button', { name: 'Back to my run' })).toBeVisible();
    await user.click(within(other).getByRole('button', { name: 'Dismiss' }));
    await newTab('', untouched);
    expect(notice()).toBeVisible();
  });

  it('is offered as long as it is neither, and until there is a newer one', async () => {
    const clock = vi.spyOn(Date, 'now').mockReturnValue(1);
    await newTab();
    await use(15e6);
    await newTab('', untouched);
    const { user } = await newTab('', untouched);
    expect(notice()).toBeVisible();
    clock.mockReturnValue(2);
    await use(25e6);
    await newTab('', untouched);
    clock.mockRestore();
    await user.click(screen.getByRole('button', { name: 'Back to my run' }));
    expect(sentOf('reopen')[0]).toMatchObject({ untilUs: 25e6 });
  });

  it('is nothing to offer where nothing was done', async () => {
    await newTab('', untouched);
    expect(left()).toEqual([]);
    await newTab('', untouched);
    expect(notice()).toBeNull();
  });

  it('is nothing to offer where all of it was undone', async () => {
    await newTab();
    await use();
    await act(async () =>
      tell({ type: 'kept', obeyed: 0, run: { ...kept, ...untouched }, differs: {} }),
    );
    expect(left()).toEqual([]);
  });

  it.each([
    ['damaged', () => '1 {"query":'],
    ['of another engine', (text: string) => text.replace(/"engine":"[^"]*"/, '"engine":"0.0.1"')],
  ])('is not offered where it is %s', async (_, spoil) => {
    await newTab();
    await use();
    const [key = ''] = left();
    const spoilt = spoil(localStorage.getItem(key) ?? '');
    await newTab('', untouched);
    expect(notice()).toBeVisible();
    localStorage.setItem(key, spoilt);
    await newTab('', untouched);
    expect(notice()).toBeNull();
  });
});

describe('a tab that is open', () => {
  it('has its run for itself', async () => {
    await newTab();
    await use();
    const [key = ''] = left();
    const text = localStorage.getItem(key);
    const other = `${LEFT}open`;
    localStorage.setItem(other, text ?? '');
    held.add(other);
    localStorage.removeItem(key);
    await newTab('', untouched);
    expect(notice()).toBeNull();
  });

  it('has one place, also after a reload', async () => {
    await newTab();
    await use();
    const places = left();
    await openAt('', paused);
    await use();
    expect(left()).toEqual(places);
    expect(places).toHaveLength(1);
  });

  it('takes another place where it was duplicated: it begins with the name of one that is open', async () => {
    const theirs = `${LEFT}theirs`;
    localStorage.setItem(theirs, '1 theirs');
    held.add(theirs);
    await newTab('', untouched);
    sessionStorage.setItem('stateside.tab', theirs);
    await openAt('', paused);
    await use();
    expect(localStorage.getItem(theirs)).toBe('1 theirs');
    expect(left()).toHaveLength(2);
    expect(sessionStorage.getItem('stateside.tab')).not.toBe(theirs);
  });
});

describe('what tabs leave', () => {
  it('is eight runs at most, without the oldest', async () => {
    const clock = vi.spyOn(Date, 'now');
    for (let tab = 1; tab <= 10; tab += 1) {
      clock.mockReturnValue(tab);
      await newTab();
      await use();
    }
    clock.mockRestore();
    const times = left().map((key) => Number((localStorage.getItem(key) ?? '').split(' ')[0]));
    expect(times.sort((one, other) => one - other)).toEqual([3, 4, 5, 6, 7, 8, 9, 10]);
  });

  it('is a million characters at most, and none of a run that is larger', async () => {
    for (const key of ['old', 'older'])
      localStorage.setItem(`${LEFT}${key}`, `${key.length} ${'x'.repeat(499_700)}`);
    await newTab();
    await use();
    expect(left()).toContain(`${LEFT}older`);
    expect(left()).not.toContain(`${LEFT}old`);
    await act(async () =>
      tell({ type: 'kept', obeyed: 0, run: kept, differs: {}, runs: 'x'.repeat(1_000_000) }),
    );
    const characters = left().map((key) => (localStorage.getItem(key) ?? '').length);
    expect(characters.reduce((sum, one) => sum + one, 0)).toBeLessThan(1_000_000);
  });

  it('is nothing where tabs cannot be told apart, or nothing may be stored', async () => {
    Object.assign(navigator, { locks: undefined });
    await newTab();
    await use();
    expect(left()).toEqual([]);
    expect(saved()).toMatchObject({ run: kept });
  });
});
