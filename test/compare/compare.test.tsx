/**
 * Goal: Compare says who fares differently since when, and every figure of each run; and it is left without touching the run.
 * Method: the whole page on a run that says what the test wants.
 */
import { act, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { apartGroups } from '../../src/compare/apartWords';
import type { Compared, ComparedLane } from '../../src/state/comparing';
import { teachDialogs } from '../support/dialog';
import { sent, sentOf, tell } from '../support/fakeRun';
import { openApp } from '../support/page';
import { lane } from '../support/viewParts';
import { central, stopped } from '../support/views';

vi.mock('../../src/runner/connect', () => import('../support/fakeRun'));

teachDialogs();

const laneOf = (view: typeof stopped, id: 'sticky' | 'central-store'): ComparedLane => ({
  id,
  value: null,
  system: view.system,
  captions: [],
  summary: lane(id),
  traceHash: id,
});

const compared: Compared = {
  asked: 'sticky,central-store',
  path: null,
  atUs: 9_400_000,
  lanes: [laneOf(stopped, 'sticky'), laneOf(central, 'central-store')],
  figures: [
    { id: 'sessions-lost', unit: 'sessions', better: 'lower', values: [2, 0], samples: [] },
    { id: 'carts-lost', unit: 'count', better: 'lower', values: [0, 0], samples: [] },
    {
      id: 'actions-fulfilled',
      unit: 'share',
      better: 'higher',
      values: [0.96, 0.98],
      samples: [],
    },
  ],
  apart: {
    sinceUs: 0,
    count: 3,
    people: [
      { index: 0, atUs: 6_000_000, harms: ['session', 'cart'], sides: ['then', 'in'] },
      { index: 3, atUs: 6_000_000, harms: ['session', 'cart'], sides: ['then', 'in'] },
      { index: 1, atUs: 8_000_000, harms: ['order'], sides: [9_000_000, 'then'] },
    ],
  },
  wholeApart: null,
};

/** Fetched code comes when it comes. */
const patience = { timeout: 20_000 };

async function openCompared(query = '') {
  const opened = await openApp(stopped, query);
  if (query === '')
    await opened.user.click(
      await screen.findByRole('button', { name: 'Show side by side' }, patience),
    );
  const region = await screen.findByRole('region', { name: 'Compare' }, patience);
  await act(async () => tell({ type: 'compared', compared }));
  return { ...opened, region };
}

describe('Compare', () => {
  it('is one press away from Five ways, and asks for the shown run beside another', async () => {
    await openCompared();
    expect(sentOf('compare')).toEqual([{ type: 'compare', asked: 'sticky,central-store' }]);
  });

  it('has a stage for each run, in a region that is named by what only it has', async () => {
    const { region } = await openCompared('?compare=sticky,central-store');
    for (const name of ['Sticky', 'Central store']) {
      const found = within(region).getByRole('region', { name });
      expect(within(found).getByRole('region', { name: `Diagram: ${name}` })).toBeInTheDocument();
    }
    expect(sent.filter(({ type }) => type === 'lane').length).toBeGreaterThan(0);
  });

  it('says for whom it came out differently, together where the same is so', async () => {
    const { region } = await openCompared('?compare=sticky,central-store');
    const told = within(region).getByRole('region', { name: /differently/ });
    expect(
      within(told)
        .getAllByRole('listitem')
        .map(({ textContent }) => textContent),
    ).toEqual([
      'Ana and Dee: session lost, cart lost under Sticky at 6.0 s, still in under Central store. Go to 6.0 s',
      'Ben: charged twice under Central store at 8.0 s, under Sticky at 9.0 s. Go to 8.0 s',
    ]);
  });

  it('has every figure with the difference and the better run, and no sum', async () => {
    const { region } = await openCompared('?compare=sticky,central-store');
    const table = within(region).getByRole('table', { name: /All figures/ });
    const rows = within(table)
      .getAllByRole('row')
      .map(({ children }) => [...children].map(({ textContent }) => textContent));
    expect(rows).toEqual([
      ['Figure', 'Sticky', 'Central store', 'Difference', 'Better'],
      ['Sessions lost', '2', '0', '2', 'Central store'],
      ['Actions fulfilled', '96 %', '98 %', '2 percentage points', 'Central store'],
    ]);
  });

  it('is left to the run as it is', async () => {
    const { region, user } = await openCompared('?compare=sticky,central-store');
    const before = sent.length;
    await user.click(within(region).getByRole('button', { name: 'Back to one stage' }));
    await waitFor(() => expect(screen.queryByRole('region', { name: 'Compare' })).toBeNull());
    expect(sentOf('compare').at(-1)).toEqual({ type: 'compare', asked: null });
    const told = new Set(sent.slice(before).map(({ type }) => type));
    for (const type of ['compare', 'layout', 'tags', 'lane', 'ping'] as const) told.delete(type);
    expect([...told]).toEqual([]);
  });

  it('has an entry in the history of the browser: Back leaves it, and Forward opens it again', async () => {
    const { region, player } = await openCompared();
    expect(region).toBeInTheDocument();
    const isGone = () => expect(screen.queryByRole('region', { name: 'Compare' })).toBeNull();
    const before = sent.length;
    const { length } = history;
    history.back();
    await waitFor(isGone);
    expect(player.page.getState().answer?.text).toBe(
      'Compare is closed. The run goes on where it is.',
    );
    history.forward();
    const again = await screen.findByRole('region', { name: 'Compare' });
    expect(within(again).getByText(/being played/)).toBeInTheDocument();
    const done = sent
      .slice(before)
      .filter(({ type }) => !['lane', 'layout', 'tags', 'ping'].includes(type));
    expect(done).toEqual([
      { type: 'compare', asked: null },
      { type: 'compare', asked: 'sticky,central-store' },
    ]);
    // Whoever presses the way out is one step back, too: there is no second entry of the same page.
    await act(async () => tell({ type: 'compared', compared }));
    act(() => within(again).getByRole('button', { name: 'Back to one stage' }).click());
    await waitFor(() => expect(history.state).toEqual({ compare: null, isOwn: false }));
    isGone();
    expect(history.length).toBe(length);
  });

  it('stays closed where a lesson was chosen from the list that was opened over it', async () => {
    const { player } = await openCompared();
    await act(async () => {
      location.hash = '#lessons';
    });
    await waitFor(() => expect(player.page.getState().dialog).toBe('lessons'));
    act(() => player.page.getState().learn('sticky-server-fails'));
    // The list closes by going back to where it was opened: there runs were compared.
    await waitFor(() => expect(location.hash).toBe(''));
    await waitFor(() => expect(history.state).toMatchObject({ compare: null }));
    expect(player.page.getState().compare).toBeNull();
    expect(screen.queryByRole('region', { name: 'Compare' })).toBeNull();
  });

  it('makes no entry where it came with the address', async () => {
    history.replaceState(null, '');
    const { length } = history;
    const { region, user } = await openCompared('?compare=sticky,central-store');
    await user.click(within(region).getByRole('button', { name: 'Back to one stage' }));
    await waitFor(() => expect(history.state).toEqual({ compare: null, isOwn: false }));
    expect(history.length).toBe(length);
  });

  it('shows two sentences at first, and the others by whoever asks', async () => {
    const { region, user } = await openCompared('?compare=sticky,central-store');
    const person = { index: 2, atUs: 9_000_000, harms: ['login'], sides: ['then', 'in'] } as const;
    const apart = { sinceUs: 0, count: 4, people: [...(compared.apart?.people ?? []), person] };
    await act(async () => tell({ type: 'compared', compared: { ...compared, apart } }));
    const third = within(region).getByText(/^Cy: logged out under Sticky/);
    expect(third).not.toBeVisible();
    await user.click(within(region).getByText('1 more sentence like this'));
    expect(third).toBeVisible();
  });

  it('has nothing to show of what was compared before, until the run has told anew', async () => {
    const { region, user } = await openCompared();
    await user.click(within(region).getByRole('button', { name: 'Back to one stage' }));
    await user.click(await screen.findByRole('button', { name: 'Show side by side' }, patience));
    const again = await screen.findByRole('region', { name: 'Compare' }, patience);
    expect(within(again).getByText(/being played/)).toBeInTheDocument();
    expect(within(again).queryByRole('table')).toBeNull();
  });

  it('has new stages where the run had to be opened again: that knows nothing of the old ones', async () => {
    const { region } = await openCompared('?compare=sticky,central-store');
    await act(async () => tell({ type: 'ready' }));
    const stages = () => within(region).queryAllByRole('region', { name: /^Diagram/ });
    const before = stages();
    expect(before).toHaveLength(2);
    await act(async () => tell({ type: 'broken', what: 'too many' }));
    expect(stages()).toEqual([]);
    await act(async () => tell({ type: 'compared', compared }));
    expect(stages()).toHaveLength(2);
    expect(stages()[0]).not.toBe(before[0]);
  });

  it('gives its place to a lesson that is chosen', async () => {
    const { player } = await openCompared('?compare=sticky,central-store');
    await act(async () => player.page.getState().learn('sticky-server-fails'));
    expect(screen.queryByRole('region', { name: 'Compare' })).toBeNull();
    expect(player.page.getState()).toMatchObject({ lesson: 'sticky-server-fails', compare: null });
  });

  it('foresees what comes of a press on the shown stage and on no other, and says whose it is', async () => {
    const { region, user } = await openCompared('?compare=sticky,central-store');
    const [sticky, other] = within(region).getAllByRole('button', { name: 'Server S2' });
    await user.hover(other as HTMLElement);
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(sentOf('foresee')).toEqual([]);
    await user.hover(sticky as HTMLElement);
    const asked = { change: 'stop-server', target: 1 } as const;
    await waitFor(() => expect(sentOf('foresee').at(-1)).toMatchObject(asked));
    const fromUs = 9_400_000;
    await act(async () => tell({ type: 'foreseen', ...asked, fromUs, ahead: null }));
    expect(document.querySelector('.foresight')?.textContent).toMatch(
      /^Under Sticky: Stop S2 at 9/,
    );
  });

  it('stops or starts with X what is on the stage that has the focus', async () => {
    const { region, user } = await openCompared('?compare=sticky,central-store');
    const [down, up] = within(region).getAllByRole('button', { name: 'Server S1' });
    for (const [node, change] of [
      [down, 'start-server'],
      [up, 'stop-server'],
    ] as const) {
      act(() => node?.focus());
      await user.keyboard('x');
      expect(sentOf('change').at(-1)).toMatchObject({ change, target: 0 });
    }
  });

  it('keeps what was compared where the form asks for what cannot be, and says there why', async () => {
    const { region, user, player } = await openCompared('?compare=seed:1,2');
    await act(async () => tell({ type: 'compared', compared: { ...compared, asked: 'seed:1,2' } }));
    await user.click(within(region).getByText('Choose others'));
    const values = within(region).getByRole('textbox', { name: /Values/ });
    const submit = within(region).getByRole('button', { name: 'Compare these' });
    await user.clear(values);
    await user.type(values, '2, 2,');
    expect(values).toHaveValue('2, 2,');
    expect(submit).toBeDisabled();
    await user.type(values, ' many');
    await user.click(submit);
    const asked = 'seed:2,many';
    expect(sentOf('compare').at(-1)).toEqual({ type: 'compare', asked });
    const allowed = { id: 'ignored.number', args: { min: 0, max: 9, isWhole: true } } as never;
    const ignored = [{ asked: 'seed=many', why: 'value', allowed } as const];
    await act(async () => tell({ type: 'not-compared', asked, ignored }));
    expect(await within(region).findByRole('alert', {}, patience)).toHaveTextContent('seed=many');
    expect(values).toHaveValue('2, 2, many');
    expect(player.page.getState()).toMatchObject({ compare: 'seed:1,2', notice: null });
  });

  it('gives the focus to its title when the form has done its work', async () => {
    const { region, user } = await openCompared('?compare=sticky,central-store');
    await user.click(within(region).getByText('Choose others'));
    await user.click(within(region).getByRole('checkbox', { name: 'JWT' }));
    await user.click(within(region).getByRole('button', { name: 'Compare these' }));
    const asked = 'sticky,central-store,jwt';
    await act(async () => tell({ type: 'compared', compared: { ...compared, asked } }));
    expect(within(region).getByRole('heading', { level: 2, name: /^Compare/ })).toHaveFocus();
  });

  it('leaves the focus where something was pressed, or with what it made to be in full', async () => {
    const { region, user } = await openCompared('?compare=sticky,central-store');
    const [goTo] = within(region).getAllByRole('button', { name: /^Go to/ });
    await user.click(goTo as HTMLElement);
    const people = compared.apart?.people.map((one) => ({
      ...one,
      sides: ['then', 'not'] as const,
    }));
    const apart = { sinceUs: 0, count: 3, people: people ?? [] };
    await act(async () => tell({ type: 'compared', compared: { ...compared, apart } }));
    expect(goTo).toHaveFocus();
    await user.click(within(region).getByRole('button', { name: 'In full: Central store' }));
    expect(within(region).getByRole('heading', { name: 'Central store' })).toHaveFocus();
  });

  it('says of two instants that read alike only that one is later', () => {
    const people = [
      { index: 0, atUs: 125_000_000, harms: ['login'], sides: ['then', 125_030_000] },
    ] as const;
    const [group] = apartGroups(compared, { sinceUs: 0, count: 1, people });
    expect(group?.text).toBe(
      'Ana: logged out under Sticky at 2:05.0, under Central store a moment later.',
    );
  });

  it('is over where what it takes could not be fetched', async () => {
    const { player } = await openApp(stopped, '?compare=sticky,jwt');
    await screen.findByRole('region', { name: 'Compare' }, patience);
    await act(async () => tell({ type: 'not-compared', asked: 'sticky,jwt', ignored: [] }));
    await waitFor(() => expect(screen.queryByRole('region', { name: 'Compare' })).toBeNull());
    await vi.dynamicImportSettled();
    expect(player.page.getState().notice).toBeNull();
  });

  it('is closed where the run cannot compare what was asked for, and says why', async () => {
    const { player } = await openApp(stopped, '?compare=sticky,moon');
    await screen.findByRole('region', { name: 'Compare' }, patience);
    await act(async () =>
      tell({
        type: 'not-compared',
        asked: 'sticky,moon',
        ignored: [
          {
            asked: 'compare=sticky,moon',
            why: 'value',
            allowed: { id: 'ignored.lanes', args: { min: 2, max: 5, names: 'sticky, jwt' } },
          },
        ],
      }),
    );
    expect(
      await screen.findByText(/compare=sticky,moon – allowed: 2 to 5 of sticky, jwt/, {}, patience),
    ).toBeInTheDocument();
    expect(screen.queryByRole('region', { name: 'Compare' })).toBeNull();
    // Nobody has seen it: nothing is closed, and nothing is taken from whoever reads.
    expect(player.page.getState().answer?.text ?? '').not.toContain('Compare is closed');
    expect(document.body).toHaveFocus();
  });
});
