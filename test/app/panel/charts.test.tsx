/**
 * Goal: charts cost nothing while they are closed, and are those of the run, architecture and instant that the page shows;
 * everything in them can be had by keys and as a table.
 * Method: the page with a run that only listens; series of a few records are reported by hand. jsdom has no layout, so
 * nothing is drawn: drawings are looked at in a browser.
 */
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { Action, type ArchitectureId } from '../../../src/engine';
import type { RunView } from '../../../src/state/wording';
import { teachDialogs } from '../../support/dialog';
import { sentOf, show, tell } from '../../support/fakeRun';
import { noMedia, openApp } from '../../support/page';
import { ANA, recorded, sent } from '../../support/recordedSeries';
import { seconds } from '../../support/scenarios';
import { healthy } from '../../support/views';

teachDialogs();

vi.mock('../../../src/runner/connect', () => import('../../support/fakeRun'));

/** One request in the first second, two in the second, three in the third. */
const series = recorded(
  [0.5, 1.2, 1.4, 2.1, 2.2, 2.3].map((at) => sent(at, ANA, Action.add, 100)),
  4,
);

const at = (second: number, latestS = 4): RunView => ({
  ...healthy,
  latestUs: seconds(latestS),
  system: { ...healthy.system, timeUs: seconds(second) },
});

/** What is drawn of it comes once what hears it has been fetched. */
const report = (architecture: ArchitectureId = healthy.system.architecture) =>
  act(async () => {
    tell({ type: 'series', architecture, series, goalUs: seconds(4) });
    await vi.dynamicImportSettled();
  });

async function openCharts(view = at(4), media = noMedia) {
  const page = await openApp(view, '', media);
  await page.user.click(await screen.findByRole('tab', { name: 'Figures' }));
  const button = await screen.findByRole('button', { name: 'Charts' }, { timeout: 20_000 });
  expect(sentOf('series')).toEqual([]);
  await page.user.click(button);
  await waitFor(() => expect(sentOf('series')).toEqual([{ type: 'series', on: true }]), {
    timeout: 20_000,
  });
  return { ...page, button, region: within(screen.getByRole('region', { name: 'Charts' })) };
}

const figure = (name: string) => within(screen.getByRole('figure', { name }));

describe('charts', () => {
  it('are asked for while they are open, and no longer', async () => {
    const { user, button, region } = await openCharts();
    expect(region.getByText('Counting what happened.')).toBeVisible();
    await report();
    expect(region.getAllByRole('figure')).toHaveLength(11);
    expect(
      figure('Requests and failures').getByText(
        'To 4.0 s: 6 requests sent; no errors, no timeouts, no refusals.',
      ),
    ).toBeVisible();
    await user.click(button);
    expect(sentOf('series').at(-1)).toEqual({ type: 'series', on: false });
    expect(screen.queryByRole('figure')).toBeNull();
  });

  it('say nothing of another architecture, and stay as somebody has set them', async () => {
    const { user, region } = await openCharts();
    await report();
    const table = figure('Logins').getByRole('button', { name: 'Show table' });
    await user.click(table);
    await report('jwt');
    expect(region.getByText('Counting what happened.')).toBeVisible();
    expect(region.queryAllByText(/^(To|At) \d/)).toEqual([]);
    expect(region.queryByRole('table')).toBeNull();
    expect(table).toHaveFocus();
    await report();
    expect(figure('Logins').getByRole('table')).toBeVisible();
  });

  it('say nothing of the run before, and ask for those of the one that is shown', async () => {
    const { region } = await openCharts();
    const sentences = () => region.queryAllByText(/^(To|At) \d/);
    const asked = () => sentOf('series').length;
    const stop = { is: 'change', atUs: seconds(4), change: 'stop-server', target: 0 } as const;
    const acted: RunView = { ...at(4), version: { number: 2, of: 2 }, undo: stop };
    const others: readonly RunView[] = [
      at(0, 0),
      { ...at(4), branch: healthy.branch + 1 },
      { ...at(4), seed: healthy.seed + 1 },
      { ...acted, undo: { ...stop, atUs: seconds(3) } },
    ];
    for (const other of others) {
      act(() => show(at(4)));
      await report();
      expect(sentences()).not.toEqual([]);
      const before = asked();
      act(() => show(other));
      expect(sentences()).toEqual([]);
      expect(asked()).toBe(before + 1);
    }
    act(() => show(at(4)));
    await report();
    // A turned setting makes another run of the same length.
    const settings = { timeWorld: 'stretched', values: {}, turned: {} } as const;
    act(() => tell({ type: 'settings', source: 'setting', settings }));
    expect(sentences()).toEqual([]);
    await report();
    // The same run goes on, whatever is done to it now.
    const before = asked();
    act(() => show(acted));
    expect(sentences()).not.toEqual([]);
    expect(asked()).toBe(before);
    act(() => show(at(4)));
    expect(sentences()).toEqual([]);
  });

  it('are not kept of a run that is told when nobody looks any more', async () => {
    const { user, button, region } = await openCharts();
    await user.click(button);
    await report();
    await user.click(button);
    await waitFor(() => expect(region.getByText('Counting what happened.')).toBeVisible());
    expect(region.queryByRole('figure')).toBeNull();
  });

  it('have their numbers as a table, up to the instant that is shown', async () => {
    const { user } = await openCharts();
    await report();
    const chart = figure('Requests and failures');
    const button = chart.getByRole('button', { name: 'Show table' });
    await user.click(button);
    expect(button).toHaveAttribute('aria-pressed', 'true');
    const rows = () =>
      chart
        .getAllByRole('row')
        .slice(1)
        .map((row) => Array.from((row as HTMLTableRowElement).cells, (cell) => cell.textContent));
    const all = [
      ['0.0–1.0 s', '1', '0', '0', '0'],
      ['1.0–2.0 s', '2', '0', '0', '0'],
      ['2.0–3.0 s', '3', '0', '0', '0'],
      ['3.0–4.0 s', '0', '0', '0', '0'],
    ];
    expect(rows()).toEqual(all);
    act(() => show(at(2.5)));
    await waitFor(() => expect(rows()).toEqual(all.slice(0, 2)));
    expect(chart.getByText(/^To 2\.0 s: 3 requests sent/)).toBeVisible();
  });

  it('are pointed at, gone to and zoomed by keys', async () => {
    const { user, region } = await openCharts();
    await report();
    const slider = region.getByRole('slider', { name: 'Instant in the charts' });
    slider.focus();
    expect(slider).toHaveAttribute('aria-valuetext', '3.0–4.0 s');
    await user.keyboard('+');
    expect(region.getByRole('button', { name: 'Whole run' })).toBeVisible();
    await user.keyboard('{Escape}');
    expect(region.queryByRole('button', { name: 'Whole run' })).toBeNull();
    await user.keyboard('{Enter}');
    await waitFor(() => expect(sentOf('goTo')).toEqual([{ type: 'goTo', atUs: seconds(4) }]));
    // None of these keys did what it does elsewhere on the page.
    expect(sentOf('speed')).toEqual([]);
  });

  it('keep the instant that is pointed at for the buttons beside it', async () => {
    const { user, region } = await openCharts();
    await report();
    const slider = region.getByRole('slider', { name: 'Instant in the charts' });
    slider.focus();
    fireEvent.change(slider, { target: { value: '2' } });
    await user.tab();
    expect(region.getByRole('button', { name: 'Go to 2.0 s' })).toHaveFocus();
    await user.keyboard('{Enter}');
    await waitFor(() => expect(sentOf('goTo')).toEqual([{ type: 'goTo', atUs: seconds(2) }]));
    await user.click(region.getAllByRole('button', { name: 'Show table' })[0] as HTMLElement);
    expect(region.getByRole('button', { name: 'Go to 4.0 s' })).toBeVisible();
  });

  it('are shown one at a time where the window is small', async () => {
    const small = (media: string) => ({ ...noMedia(media), matches: media.includes('62rem') });
    const { user, region } = await openCharts(at(4), small);
    await report();
    expect(region.getAllByRole('figure')).toHaveLength(1);
    await user.selectOptions(region.getByRole('combobox', { name: 'Chart' }), 'Logins');
    expect(region.getByRole('figure', { name: 'Logins' })).toBeVisible();
    expect(region.getAllByRole('figure')).toHaveLength(1);
  });

  it('can be had as wide as the page, and are counted once', async () => {
    const { user } = await openCharts();
    await report();
    await user.click(screen.getByRole('button', { name: 'Charts as wide as the page' }));
    const dialog = await screen.findByRole('dialog', { name: 'Charts' }, { timeout: 20_000 });
    await report();
    expect(await within(dialog).findAllByRole('figure')).toHaveLength(11);
    expect(screen.getAllByRole('figure')).toHaveLength(11);
  });
});
