/**
 * Goal: a sentence of the run is found again, by words and by kind, and can be taken along.
 * Method: the log of the page on a view with one sentence of each kind.
 */
import { screen, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { chosen, kindsOf } from '../../../src/app/panel/log/chosen';
import { LOG_MAX, type Sentence } from '../../../src/timeline/view';
import { openApp } from '../../support/page';
import { sentence } from '../../support/viewParts';
import { healthy } from '../../support/views';

vi.mock('../../../src/runner/connect', () => import('../../support/fakeRun'));

const CATEGORIES = [
  'change',
  'loss',
  'detection',
  'recovery',
  'error',
  'order',
  'step',
  'comparison',
  'conclusion',
  'status',
] as const satisfies readonly Sentence['category'][];

const all: Sentence[] = CATEGORIES.map((category, index) =>
  sentence(index + 1, `Ana’s ${category}.`, {
    atUs: index * 1e6,
    category,
    detail: index % 2 === 0 ? 'S1 was stopped.' : '',
  }),
);

const textsOf = (found: readonly Sentence[]) => found.map(({ category }) => category);

describe('what is chosen', () => {
  it('is everything, or exactly one kind, and no category is in two', () => {
    expect(chosen(all, 'all', '')).toEqual(all);
    const kinds = kindsOf('cart');
    for (const { id, of } of kinds)
      expect(textsOf(chosen(all, id, '')).sort()).toEqual([...of].sort());
    const listed = kinds.flatMap(({ of }) => [...of]);
    expect(new Set(listed).size).toBe(listed.length);
  });

  it('is of orders in a shop, of transfers at a bank, and of neither elsewhere', () => {
    const others = (keeps: Parameters<typeof kindsOf>[0]) =>
      kindsOf(keeps).flatMap(({ id, of }) =>
        textsOf(chosen(all, id, '')).includes('order') ? [id, ...of] : [],
      );
    expect(others('cart')).toEqual(['orders', 'order']);
    expect(others('transfer')).toEqual(['transfers', 'order']);
    expect(others('position')).toEqual([]);
  });

  it('has every word in it, in any case, with either apostrophe, also in the detail and the time', () => {
    expect(textsOf(chosen(all, 'all', "ANA'S order"))).toEqual(['order']);
    expect(textsOf(chosen(all, 'losses', 'stopped'))).toEqual([]);
    expect(textsOf(chosen(all, 'changes', ' stopped  s1 '))).toEqual(['change', 'detection']);
    expect(textsOf(chosen(all, 'all', '3.0 s'))).toEqual(['recovery']);
  });
});

describe('the log', () => {
  const open = async (log = all) => {
    const { user, player } = await openApp({ ...healthy, log });
    await user.click(screen.getByRole('tab', { name: 'Log' }));
    const panel = await screen.findByRole('tabpanel', { name: 'Log' });
    await within(panel).findByRole('searchbox', { name: 'Search the log' });
    return { user, panel, player };
  };

  it('says nothing of older sentences while all of them are there', async () => {
    const { panel } = await open();
    expect(panel).not.toHaveTextContent('go to an earlier instant');
  });

  it('says so of a full one', async () => {
    const { panel } = await open(
      Array.from({ length: LOG_MAX }, (_, index) => sentence(index, `Ana’s ${index}.`)),
    );
    expect(panel).toHaveTextContent(
      'No more than the latest 200 are kept: for older ones, go to an earlier instant.',
    );
  });

  it('says how many of how many it shows, and says it once to who listens', async () => {
    const { user, panel, player } = await open();
    expect(panel).toHaveTextContent('10 sentences. Under Sticky;');
    await user.selectOptions(within(panel).getByRole('combobox'), 'Errors');
    expect(within(panel).getAllByRole('listitem')).toHaveLength(1);
    expect(panel).toHaveTextContent('1 of 10 sentences.');
    await vi.waitFor(() => expect(player.page.getState().answer?.text).toBe('1 of 10 sentences.'));
    await user.type(within(panel).getByRole('searchbox'), 'nonsense');
    expect(panel).toHaveTextContent('None of 10 sentences.');
    expect(within(panel).queryByRole('button', { name: 'Copy as text' })).toBeNull();
  });

  it('is copied as it is shown, the oldest first', async () => {
    const { user, panel } = await open();
    await user.selectOptions(within(panel).getByRole('combobox'), 'What was done and noticed');
    await user.click(within(panel).getByRole('button', { name: 'Copy as text' }));
    await within(panel).findByRole('button', { name: 'Copied' });
    expect(await navigator.clipboard.readText()).toBe(
      '0.0 s  Ana’s change. S1 was stopped.\n2.0 s  Ana’s detection. S1 was stopped.\n3.0 s  Ana’s recovery.\n',
    );
  });

  it('says so where it may not be copied', async () => {
    const { user, panel } = await open();
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('Not allowed.'));
    await user.click(within(panel).getByRole('button', { name: 'Copy as text' }));
    await within(panel).findByRole('button', { name: 'It could not be copied' });
  });
});
