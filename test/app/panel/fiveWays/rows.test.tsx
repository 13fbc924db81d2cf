/**
 * Goal: each row of "Five ways" has the numbers of its own lane.
 * Method: the whole page with five lanes of which no two have a number in common.
 */
import { act, screen, within } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { clientName, Standing } from '../../../../src/engine';
import type { RunView } from '../../../../src/state/wording';
import { openApp } from '../../../support/page';
import { healthy } from '../../../support/views';

vi.mock('../../../../src/runner/connect', () => import('../../../support/fakeRun'));

const lanes = healthy.lanes.map((lane, index) => ({
  ...lane,
  bytesPerRequest: 101 + index,
  meanLatency: 0.201 + index / 1000,
  // In each another one of the people.
  fates: lane.fates.map((fate) =>
    fate.index === index ? { ...fate, standing: Standing.sessionLost } : fate,
  ),
}));
const means = lanes.map((_, index) => 0.011 + index / 1000);
const times: RunView['realTimes'] = {
  'latency-mean': means,
  'latency-p50': [1, 2, 3, 4, 5],
  'latency-p95': [1, 2, 3, 4, 5],
  'latency-p99': [1, 2, 3, 4, 5],
  'queue-wait': [1, 2, 3, 4, 5],
};

it.each([
  ['slow motion', { timeWorld: 'stretched', realTimes: times }, 11],
  ['real time', { timeWorld: 'realistic', realTimes: null }, 201],
] as const)('every row has its own bytes and its own time: %s', async (_, system, firstMs) => {
  await openApp({ ...healthy, lanes, ...system });
  const table = await screen.findByRole('table', { name: 'Five ways' });
  const [, ...rows] = within(table).getAllByRole('row');
  expect(rows).toHaveLength(5);
  for (const [index, row] of rows.entries()) {
    expect(row).toHaveTextContent(`${101 + index} B`);
    expect(row).toHaveTextContent(`${firstMs + index} ms`);
  }
});

it('every row has its own people, in their order', async () => {
  await openApp({ ...healthy, lanes });
  const table = await screen.findByRole('table', { name: 'Five ways' });
  const [, ...rows] = within(table).getAllByRole('row');
  for (const [index, row] of rows.entries()) {
    const glyphs = [...row.querySelectorAll<HTMLElement>('.fate')];
    expect(glyphs.map(({ textContent }) => textContent)).toEqual([...'ABCDEF']);
    const lost = glyphs.filter(({ dataset }) => dataset.fate === 'lost');
    expect(lost.map(({ title }) => title)).toEqual([`${clientName(index)}: session lost`]);
  }
});

it('stays with the instant at which all lanes stand, and says so, until they are at another one', async () => {
  const { show } = await import('../../../support/fakeRun');
  const paused = { ...healthy, playing: false };
  await openApp({ ...paused, lanes });
  const part = await screen.findByRole('region', { name: 'Five ways' });
  const bytes = () =>
    within(part)
      .queryAllByText(/^\d+ B$/)
      .map(({ textContent }) => textContent);
  const before = bytes();
  expect(before).toHaveLength(5);
  const system = { ...healthy.system, timeUs: 3e6 };
  const others = lanes.map((lane) => ({ ...lane, bytesPerRequest: lane.bytesPerRequest + 500 }));
  await act(async () =>
    show({ ...paused, system, lanes: others.filter(({ id }) => id === healthy.shown) }),
  );
  expect(bytes()).toEqual(before);
  expect(part).toHaveTextContent('until all are at 3.0 s');
  await act(async () => show({ ...paused, system, lanes: others }));
  expect(bytes()[0]).toBe('601 B');
  expect(part).toHaveTextContent('the same 3.0 s');
  expect(part).not.toHaveTextContent('until all');
});
