/**
 * Goal: the figures of the panel are all of one instant, and say what they mean.
 * Method: the whole page on views as the run reports them, on a clock that the test moves.
 */
import { act, screen, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { RunView } from '../../../src/state/wording';
import { show } from '../../support/fakeRun';
import { openApp } from '../../support/page';
import { lane, sentence, tally } from '../../support/viewParts';
import { apart, crowd, healthy } from '../../support/views';

vi.mock('../../../src/runner/connect', () => import('../../support/fakeRun'));

let nowMs = 0;
beforeEach(() => void vi.spyOn(performance, 'now').mockImplementation(() => nowMs));
afterEach(() => void vi.restoreAllMocks());

const withErrors = (count: number, more: Partial<RunView> = {}): RunView => ({
  ...healthy,
  system: { ...healthy.system, timeUs: 5_000_000 + count },
  lanes: healthy.lanes.map(({ architecture }) => lane(architecture, { errors: tally([0], count) })),
  ...more,
});

/** The errors as the counter and as the table have them. */
async function errorsShown(): Promise<(string | null | undefined)[]> {
  const counter = (await screen.findByText('Errors', { selector: 'dt' })).parentElement;
  const row = screen.getByRole('row', { current: true });
  return [
    counter?.querySelector('strong')?.textContent,
    row.querySelector('.verdict')?.textContent ?? '',
  ];
}

describe('figures', () => {
  it('stand still for a second while playing, and then change together', async () => {
    await openApp(healthy);
    expect(await errorsShown()).toEqual(['0', 'all logged in']);
    nowMs += 900;
    await act(async () => show(withErrors(2)));
    expect(await errorsShown()).toEqual(['0', 'all logged in']);
    nowMs += 200;
    await act(async () => show(withErrors(3)));
    expect(await errorsShown()).toEqual(['3', 'all logged in, 3 errors']);
  });

  it.each([
    ['the caption has news', { captions: [sentence(2, 'S1 stopped.')] }],
    ['the run is paused', { playing: false }],
    ['it is another seed', { seed: healthy.seed + 1 }],
    ['another scenario is opened', { scenario: { ...healthy.scenario, name: 'A flash sale' } }],
  ])('change at once when %s', async (_, change) => {
    await openApp(healthy);
    expect(await errorsShown()).toEqual(['0', 'all logged in']);
    await act(async () => show(withErrors(2, change)));
    expect(await errorsShown()).toEqual(['2', 'all logged in, 2 errors']);
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

it('says where a login is kept, and the cart apart where that is elsewhere', async () => {
  await openApp(apart);
  const table = await screen.findByRole('table', { name: 'Right now' });
  const row = within(table).getByRole('row', { name: /^Ana/ });
  expect(row.children[2]).toHaveTextContent(/^the browser, cart in session store$/);
});

it('names the price of a ban only where there is one', async () => {
  await openApp(healthy);
  const label = 'Let in after a ban or logout';
  await screen.findByText('Errors', { selector: 'dt' });
  expect(screen.queryByText(label, { selector: 'dt' })).toBeNull();
  const bans = { people: [0], peopleCount: 1, stillIn: [0], stillInCount: 1 };
  const lanes = healthy.lanes.map(({ architecture }) =>
    lane(architecture, { bans: { ...bans, accepted: 3, letIn: 2 } }),
  );
  nowMs += 2000;
  await act(async () => show({ ...healthy, lanes }));
  const counter = (await screen.findByText(label, { selector: 'dt' })).parentElement;
  expect(counter).toHaveTextContent('3requests served');
});

it('counts those who were hit and have left, instead of an empty list of names', async () => {
  const lanes = healthy.lanes.map(({ architecture }) =>
    lane(architecture, { errors: { ...tally([0], 3), peopleCount: 2 } }),
  );
  await openApp({ ...healthy, lanes });
  const counter = (await screen.findByText('Errors', { selector: 'dt' })).parentElement;
  expect(counter).toHaveTextContent(/2 of \d+ people, 1 has left$/);
});

it.each([
  [1, '1 of 20: Ana'],
  [2, '2 of 20: Ana, Ben'],
  [3, '3 of 20 people'],
  // The run lists no more than eight: of nine nobody need have left.
  [8, '8 of 20 people'],
  [9, '9 of 20 people'],
  [20, '20 of 20 people'],
])(
  'names or counts those who were hit, and lets nobody leave who is there: %i',
  async (hit, words) => {
    const people = Array.from({ length: Math.min(8, hit) }, (_, index) => index);
    const lanes = healthy.lanes.map(({ architecture }) =>
      lane(architecture, { everybody: 20, errors: { ...tally(people, hit), peopleCount: hit } }),
    );
    await openApp({ ...healthy, lanes });
    const counter = (await screen.findByText('Errors', { selector: 'dt' })).parentElement;
    expect(counter).toHaveTextContent(`${hit}${words}`);
    expect(counter).not.toHaveTextContent('left');
  },
);
