/**
 * Goal: everything that can be broken or fixed can be reached in the bar, by the agreed names.
 * Method: the page with a run that only listens.
 */
import { act, screen, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { sentOf, show } from '../support/fakeRun';
import { openApp } from '../support/page';
import { crowd, healthy, stopped } from '../support/views';

vi.mock('../../src/runner/connect', () => import('../support/fakeRun'));

const bar = () => within(screen.getByRole('toolbar', { name: 'Break or fix' }));
const labels = () =>
  bar()
    .getAllByRole('button')
    .map((button) => button.textContent?.trim());

describe('the bar', () => {
  it('has what applies now, and the rest one step away', async () => {
    const { user } = await openApp(healthy);
    expect(labels()).toEqual([
      'Stop S1',
      'Stop S2',
      'Stop S3',
      'Stop load balancer',
      'Make store unreachable',
      'Wipe store',
      'Add server',
      'More',
    ]);
    await user.click(bar().getByRole('button', { name: 'More' }));
    expect(await bar().findByRole('button', { name: 'Freeze S1' })).toBeVisible();
    expect(labels()).toEqual(expect.arrayContaining(['Freeze S1', 'Remove S1']));
    await user.selectOptions(bar().getByRole('combobox', { name: 'Server' }), 'S3');
    expect(labels()).toEqual(expect.arrayContaining(['Freeze S3', 'Remove S3']));
  });

  it('puts the rest away with Escape, wherever in it the focus is', async () => {
    const { user } = await openApp(healthy);
    await user.click(bar().getByRole('button', { name: 'More' }));
    const rest = await bar().findByRole('group', { name: 'More' });
    act(() => rest.focus());
    await user.keyboard('{Escape}');
    expect(bar().queryByRole('group', { name: 'More' })).toBeNull();
    expect(bar().getByRole('button', { name: 'More' })).toHaveFocus();
  });

  it('does what it says, and turns with the state without losing the focus', async () => {
    const { user } = await openApp(healthy);
    await user.click(bar().getByRole('button', { name: 'Stop S1' }));
    expect(sentOf('change')).toEqual([{ type: 'change', change: 'stop-server', target: 0 }]);
    await act(async () => show(stopped));
    expect(bar().getByRole('button', { name: 'Start S1' })).toHaveFocus();
  });

  it('tells one zone from another, and brings a stopped store back at once', async () => {
    const zone = { down: false, changes: ['stop-zone' as const] };
    const store = { ...healthy.system.store, changes: ['start-store' as const] };
    const { user } = await openApp({
      ...healthy,
      system: { ...healthy.system, store, zones: [zone, zone] },
    });
    await user.click(bar().getByRole('button', { name: 'Start store' }));
    await user.click(bar().getByRole('button', { name: 'More' }));
    await user.click(await bar().findByRole('button', { name: 'Stop zone 2' }));
    expect(sentOf('change')).toEqual([
      { type: 'change', change: 'start-store', target: 0 },
      { type: 'change', change: 'stop-zone', target: 1 },
    ]);
  });

  it('asks which server where there are many', async () => {
    const { user } = await openApp(crowd);
    await user.selectOptions(bar().getByRole('combobox', { name: 'Server' }), 'S7');
    await user.click(bar().getByRole('button', { name: 'Stop S7' }));
    expect(sentOf('change')).toEqual([{ type: 'change', change: 'stop-server', target: 6 }]);
  });
});
