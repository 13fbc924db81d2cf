/**
 * Goal: the list of use cases opens by its address, says what each is, and sets the stage that is asked for.
 * Method: the whole page on a run that writes down what it is sent.
 */
import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, expect, it, vi } from 'vitest';
import { sideBySide } from '../../src/engine';
import { USE_CASES } from '../../src/useCases/useCases';
import { teachDialogs } from '../support/dialog';
import { sent, sentOf } from '../support/fakeRun';
import { openApp } from '../support/page';
import { healthy } from '../support/views';

vi.mock('../../src/runner/connect', () => import('../support/fakeRun'));

teachDialogs();

beforeEach(() => history.replaceState(null, '', '/'));

/** Fetched code comes when it comes. */
const patience = { timeout: 20_000 };

async function openList() {
  location.hash = '#use-cases';
  const opened = await openApp(healthy);
  const list = await screen.findByRole('dialog', { name: 'Use cases' }, patience);
  return { ...opened, list };
}

it('names each with what goes wrong, what to try, and numbers with their sources', async () => {
  const { list } = await openList();
  const all = Object.values(USE_CASES);
  const sections = within(list).getAllByRole('region');
  expect(sections).toHaveLength(all.length);
  for (const [index, section] of sections.entries()) {
    const { failures, numbers, trials } = all[index] as (typeof all)[number];
    const items = failures.length + Object.keys(trials).length;
    expect(within(section).getAllByRole('listitem')).toHaveLength(items);
    const rows = within(section).getAllByRole('row', { hidden: true });
    expect(rows).toHaveLength(numbers.length + 1);
    for (const { textContent } of rows) expect(textContent).not.toContain('Illustrative');
  }
  expect(list).toHaveTextContent('RFC 6265bis: 4096 bytes.');
});

it('sets the stage of what is to be tried, and leaves the list', async () => {
  const { user, list } = await openList();
  sent.length = 0;
  await user.click(
    within(list).getByRole('button', { name: 'Set the stage: Carts in one server’s memory' }),
  );
  expect(sentOf('open')).toMatchObject([{ scenario: 'small-shop' }]);
  expect(sentOf('architecture')).toEqual([]);
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(location.hash).toBe('');
});

it('runs each under every architecture', async () => {
  const { user, list } = await openList();
  const buttons = within(list).getAllByRole('button', { name: /^A weather API under / });
  expect(buttons).toHaveLength(sideBySide().length);
  sent.length = 0;
  await user.click(within(list).getByRole('button', { name: 'A weather API under Hybrid' }));
  expect(sentOf('open')).toMatchObject([{ scenario: 'weather-api' }]);
  expect(sentOf('architecture')).toMatchObject([{ id: 'hybrid' }]);
});
