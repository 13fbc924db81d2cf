/**
 * Goal: whoever wants all figures gets them for every architecture, and nobody else pays for them.
 * Method: the page with a run that only listens; the figures are reported by hand.
 */
import { act, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { GROUP_OF } from '../../../src/app/panel/figureGroups';
import { METRICS } from '../../../src/engine';
import { sentOf } from '../../support/fakeRun';
import { LATENCY, SHARE } from '../../support/figures';
import { openApp } from '../../support/page';
import { healthy } from '../../support/views';

vi.mock('../../../src/runner/connect', () => import('../../support/fakeRun'));

describe('all figures', () => {
  it('are asked for while they are shown, and no longer', async () => {
    const { user } = await openApp(healthy);
    const tab = await screen.findByRole('tab', { name: 'Figures' });
    expect(sentOf('figures')).toEqual([]);
    await user.click(tab);
    await screen.findByRole('table', { name: 'All figures since the start' });
    await waitFor(() => expect(sentOf('figures')).toEqual([{ type: 'figures', on: true }]));
    await user.click(screen.getByRole('tab', { name: 'Now' }));
    expect(sentOf('figures').at(-1)).toEqual({ type: 'figures', on: false });
  });

  it('stand under the name of their metric, with a column for each architecture and the machines', async () => {
    const { user, player } = await openApp(healthy);
    await user.click(await screen.findByRole('tab', { name: 'Figures' }));
    const table = within(await screen.findByRole('table', { name: 'All figures since the start' }));
    act(() => player.figures.setState([LATENCY, SHARE], true));
    const title = table.getByText('Latency, 95th percentile');
    const group = title.closest('tbody') as HTMLElement;
    const cells = within(group).getAllByRole('cell');
    expect(cells.map(({ textContent }) => textContent)).toEqual([
      '500 ms',
      '2 s',
      '12.3 ms',
      '1 s',
      '1 s',
    ]);
    expect(cells.filter((cell) => cell.getAttribute('aria-current') === 'true')).toEqual([
      cells[1],
    ]);
    expect(table.getByText('S1 25 %')).toBeVisible();
  });

  it('are left out, with the reason, where there were too few responses for a percentile', async () => {
    const { user, player } = await openApp(healthy);
    await user.click(await screen.findByRole('tab', { name: 'Figures' }));
    const table = within(await screen.findByRole('table', { name: 'All figures since the start' }));
    const samples = [19, 20, 100, 100, 100];
    act(() => player.figures.setState([{ ...LATENCY, samples }], true));
    const group = table.getByText('Latency, 95th percentile').closest('tbody') as HTMLElement;
    const cells = within(group).getAllByRole('cell');
    expect(cells.map(({ textContent }) => textContent).slice(0, 2)).toEqual(['–', '2 s']);
    expect(group).toHaveTextContent('“–”: fewer than 20 responses so far.');
  });

  it('have no mean and no maximum of nothing: neither beside others, nor among what is 0', async () => {
    const { user, player } = await openApp(healthy);
    await user.click(await screen.findByRole('tab', { name: 'Figures' }));
    const table = within(await screen.findByRole('table', { name: 'All figures since the start' }));
    const some = { ...LATENCY, id: 'latency-mean' as const, samples: [0, 1, 1, 1, 1] };
    const zeros = [0, 0, 0, 0, 0];
    const none = { ...some, id: 'detection-time' as const, values: zeros, samples: zeros };
    act(() => player.figures.setState([some, none], true));
    const group = table.getByText('Latency, mean').closest('tbody') as HTMLElement;
    const [first, second] = within(group).getAllByRole('cell');
    expect([first, second].map((cell) => cell?.textContent)).toEqual(['–', '2 s']);
    expect(group).toHaveTextContent('“–”: no value yet.');
    expect(screen.getByText('1 more figure has no value yet')).toBeInTheDocument();
    expect(screen.queryByText(/more figures?, (all )?0/)).toBeNull();
  });

  it('have their places, every one of them', () => {
    expect(Object.keys(GROUP_OF).sort()).toEqual(METRICS.map(({ id }) => id).sort());
  });

  it('have real times beside those of slow motion, and are folded where there is nothing', async () => {
    const real = [0.137, 0.0904, 0.0914, 0.0905, 0.0915];
    const none = {
      id: 'timeouts',
      title: 'Timeouts',
      unit: 'count',
      samples: [],
      nodes: [],
    } as const;
    const realTimes = {
      'latency-p50': real,
      'latency-p95': real,
      'latency-p99': real,
      'latency-mean': real,
      'queue-wait': real,
    };
    const { user, player } = await openApp({ ...healthy, realTimes });
    await user.click(await screen.findByRole('tab', { name: 'Figures' }));
    const table = within(await screen.findByRole('table', { name: 'All figures since the start' }));
    act(() => player.figures.setState([LATENCY, { ...none, values: [0, 0, 0, 0, 0] }], true));
    const group = table.getByText('Latency, 95th percentile').closest('tbody') as HTMLElement;
    expect(group).toHaveTextContent('slow motion');
    expect(group).toHaveTextContent(
      'in real time, nothing broken137 ms90.4 ms91.4 ms90.5 ms91.5 ms',
    );
    expect(table.queryByText('Timeouts')).toBeNull();
    expect(screen.getByText('1 more figure, 0')).toBeInTheDocument();
  });
});
