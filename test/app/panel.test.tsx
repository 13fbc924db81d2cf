/**
 * Goal: the figures of the panel are all of one instant, and say what they mean.
 * Method: the whole page on views as the run reports them, on a clock that the test moves.
 */
import { act, screen, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { nextThing } from '../../src/app/panel/nextThing';
import { BalancerCondition, Belief, ServerCondition } from '../../src/engine';
import type { RunView } from '../../src/runner/messages';
import { show } from '../support/fakeRun';
import { openApp } from '../support/page';
import { lane, sentence, server, tally } from '../support/viewParts';
import { crowd, healthy, stopped } from '../support/views';

vi.mock('../../src/runner/connect', () => import('../support/fakeRun'));

let nowMs = 0;
beforeEach(() => void vi.spyOn(performance, 'now').mockImplementation(() => nowMs));
afterEach(() => void vi.restoreAllMocks());

const withErrors = (count: number, more: Partial<RunView> = {}): RunView => ({
  ...healthy,
  world: { ...healthy.world, timeUs: 5_000_000 + count },
  lanes: healthy.lanes.map(({ architecture }) => lane(architecture, { errors: tally([0], count) })),
  ...more,
});

/** The errors as the counter and as the table have them. */
async function errorsShown(): Promise<(string | null | undefined)[]> {
  const counter = (await screen.findByText('Errors', { selector: 'dt' })).parentElement;
  const row = screen.getByRole('row', { current: true });
  return [
    counter?.querySelector('strong')?.textContent,
    row.querySelector('td small')?.textContent ?? '',
  ];
}

describe('figures', () => {
  it('stand still for a second while playing, and then change together', async () => {
    await openApp(healthy);
    expect(await errorsShown()).toEqual(['0', '']);
    nowMs += 900;
    await act(async () => show(withErrors(2)));
    expect(await errorsShown()).toEqual(['0', '']);
    nowMs += 200;
    await act(async () => show(withErrors(3)));
    expect(await errorsShown()).toEqual(['3', '3 errors']);
  });

  it.each([
    ['the caption has news', { captions: [sentence(2, 'S1 stopped.')] }],
    ['the run is paused', { playing: false }],
    ['another scenario is opened', { scenarioName: 'flash-sale' }],
  ])('change at once when %s', async (_, change) => {
    await openApp(healthy);
    expect(await errorsShown()).toEqual(['0', '']);
    await act(async () => show(withErrors(2, change)));
    expect(await errorsShown()).toEqual(['2', '2 errors']);
  });

  it('of errors alone stand beside words, not beside a bare number', async () => {
    await openApp(withErrors(29));
    const table = await screen.findByRole('table', { name: 'Five ways' });
    const headings = within(table).getAllByRole('columnheader');
    expect(headings.at(-1)).toHaveTextContent('People who lost something');
    const row = within(table).getByRole('row', { current: true });
    expect(row).toHaveTextContent('nobody lost anything29 errors0 of 6');
    expect(within(row).getByText('0')).toHaveClass('vh');
  });
});

it('says of people whose server was stopped where their sessions were', async () => {
  await openApp(crowd);
  const table = await screen.findByRole('table', { name: 'Right now' });
  const row = within(table).getByRole('row', { name: /^On S3/ });
  expect([...row.children].map((cell) => cell.textContent)).toEqual([
    'On S3',
    '56 session lost, 28 logged out',
    'nowhere (was S3’s memory)',
    '–',
    '–',
  ]);
});

describe('what to try next', () => {
  const { world } = healthy;
  const withServer = (change: Parameters<typeof server>[1]): RunView => ({
    ...healthy,
    world: { ...world, servers: [server(0), server(1, change)] },
  });

  it('follows from what stands in the way', () => {
    const balancer = { ...world.balancer, condition: BalancerCondition.stopped };
    expect(nextThing({ ...healthy, world: { ...world, balancer } })).toMatch(/^start the load bal/);
    expect(nextThing(withServer({ condition: ServerCondition.frozen }))).toMatch(/^unfreeze S2/);
    const added = { belief: Belief.down, recovering: true, fresh: true };
    expect(nextThing(withServer(added))).toMatch(/^wait for S2/);
  });

  it('speaks of people by name', () => {
    expect(nextThing(stopped)).toContain('come back to Ana and Dee?');
  });
});
