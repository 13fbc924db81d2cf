/**
 * Goal: the card can be answered by hand and by ear: a question, a button that does it, and what happened.
 * Method: the whole page on views as the run reports them; what is done is read off the commands that were sent.
 */
import { act, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { storeReplica } from '../../../src/scenarios/storeReplica';
import type { RunSettings } from '../../../src/state/settings/settings';
import type { RunView } from '../../../src/state/wording';
import { sentOf, show, tell } from '../../support/fakeRun';
import { openApp } from '../../support/page';
import { lane, tally } from '../../support/viewParts';
import { healthy } from '../../support/views';

vi.mock('../../../src/runner/connect', () => import('../../support/fakeRun'));
beforeEach(() => sessionStorage.clear());

const STOP = { atUs: 12_400_000, change: 'stop-server', target: 0 } as const;

const at = (seconds: number, more: Partial<RunView> = {}): RunView => ({
  ...healthy,
  system: { ...healthy.system, timeUs: seconds * 1e6 },
  ...more,
});

/** What a stop of S1 has come to, 15 s later. */
const settled = (more: Partial<RunView> = {}): RunView =>
  at(30, {
    done: [STOP],
    lanes: healthy.lanes.map(({ architecture }) =>
      architecture === 'sticky'
        ? lane(architecture, { sessionsLost: tally([0, 3]), forcedLogins: tally([0, 3]) })
        : lane(architecture, {}),
    ),
    ...more,
  });

async function openCard() {
  const { user, player } = await openApp(at(12.4));
  const card = await screen.findByRole('region', { name: 'Try next' });
  return { user, card, player };
}

describe('the card', () => {
  it('asks, does it, and says what was said and what happened', async () => {
    const { user, card } = await openCard();
    const group = within(card).getByRole('group', { name: /^You stop S1\. What happens to/ });
    expect(within(group).getAllByRole('radio')).toHaveLength(3);
    await user.click(within(group).getByRole('radio', { name: 'They carry on elsewhere' }));
    await user.click(within(card).getByRole('button', { name: 'Stop S1 and see' }));
    expect(sentOf('change')).toEqual([{ type: 'change', change: 'stop-server', target: 0 }]);
    expect(card).toHaveTextContent('In 15 s of the run this card says');
    expect(within(card).getByText(/^You stop S1/)).toHaveFocus();
    await act(async () => show(settled()));
    expect(card).toHaveTextContent('Not this time. You said: “They carry on elsewhere”.');
    expect(card).toHaveTextContent('2 sessions lost and 2 forced logins.');
    expect(card).toHaveTextContent('The balancer moves requests, not memory.');
    await user.click(within(card).getByRole('button', { name: 'Next question' }));
    expect(within(card).queryByRole('group', { name: /^You stop S1/ })).toBeNull();
    expect(within(card).getByRole('group')).toHaveTextContent('?');
  });

  it('says the result once to who listens', async () => {
    const { user, card, player } = await openCard();
    const before = player.page.getState().answer;
    await user.click(within(card).getByRole('button', { name: 'Stop S1 and see' }));
    expect(player.page.getState().answer).toBe(before);
    expect(card).toHaveTextContent('No answer chosen: just watch.');
    await act(async () => show(settled()));
    const said = player.page.getState().answer;
    expect(said?.text).toMatch(/^You chose no answer\. What happened: In 17.6 s: 2 sessions lost/);
    expect(card.querySelector('.try-next-said')).not.toHaveClass('tone-warn');
    await act(async () => show({ ...settled(), system: { ...healthy.system, timeUs: 40e6 } }));
    expect(player.page.getState().answer).toBe(said);
  });

  it('says so where the run came out otherwise, or something else was done', async () => {
    const { user, card } = await openCard();
    await user.click(within(card).getByRole('radio', { name: 'Everybody is logged out' }));
    await user.click(within(card).getByRole('button', { name: 'Stop S1 and see' }));
    const also = { atUs: 14e6, change: 'stop-server', target: 1 } as const;
    const lanes = healthy.lanes.map(({ architecture }) => lane(architecture, {}));
    await act(async () => show(settled({ lanes, done: [STOP, also] })));
    expect(card).toHaveTextContent('no session lost');
    expect(card).toHaveTextContent('Something else was done meanwhile');
    expect(card).toHaveTextContent('In this run it came to: “They carry on elsewhere”.');
    expect(card).not.toHaveTextContent('dies with that server');
  });

  it('does not take what the scenario has planned for something else', async () => {
    const dies = { atUs: 8e6, change: 'crash-store-machine', target: 0 } as const;
    const scenario = { name: storeReplica.document.name, description: '', file: null };
    const { user } = await openApp(at(4, { scenario, planned: [dies] }));
    const card = await screen.findByRole('region', { name: 'Try next' });
    await user.click(within(card).getByRole('button', { name: 'Play and see' }));
    await act(async () => show(at(40, { scenario, done: [dies] })));
    expect(card).toHaveTextContent('What happened: In 36.0 s');
    expect(card).not.toHaveTextContent('Something else was done meanwhile');
  });

  it.each([
    ['the run was restarted', at(0)],
    [
      'another architecture is shown',
      at(14, { shown: 'jwt', system: { ...healthy.system, timeUs: 14e6, architecture: 'jwt' } }),
    ],
    ['what it wanted was refused', settled({ done: [] })],
  ])('has nothing to tell where %s', async (_, view) => {
    const { user, card } = await openCard();
    await user.click(within(card).getByRole('button', { name: 'Stop S1 and see' }));
    await act(async () => show(view));
    expect(card).toHaveTextContent('there is nothing to compare');
    await user.click(within(card).getByRole('button', { name: 'Next question' }));
    expect(within(card).queryByText(/nothing to compare/)).toBeNull();
  });

  it('lets a paused run play', async () => {
    const { user } = await openApp(at(12.4, { playing: false }));
    const card = await screen.findByRole('region', { name: 'Try next' });
    await user.click(within(card).getByRole('button', { name: 'Stop S1 and see' }));
    expect(sentOf('play')).toHaveLength(1);
  });

  it('can be put away and brought back, and remembers what was answered', async () => {
    const { user, card } = await openCard();
    const head = within(card).getByRole('button', { name: /^Try next/ });
    await user.click(head);
    expect(head).toHaveAttribute('aria-expanded', 'false');
    expect(head).toHaveTextContent('Try next: You stop S1.');
    expect(within(card).queryByRole('radio')).toBeNull();
    await user.click(head);
    await user.click(within(card).getByRole('button', { name: 'Stop S1 and see' }));
    await act(async () => show(settled()));
    await user.click(within(card).getByRole('button', { name: 'Next question' }));
    await openApp(at(3));
    const again = await screen.findByRole('region', { name: 'Try next' });
    await waitFor(() => expect(again).toHaveTextContent('You add S4. Whom will it serve?'));
  });
});

describe('where a run is of no shop', () => {
  it.each([
    ['that of its use case', 'weather', 'Set the stage'],
    ['the small shop where it is like no use case', undefined, 'Open the small shop'],
  ])('leads on to %s', async (_, workload, name) => {
    const system = { ...healthy.system, keeps: 'nothing' } as const;
    const scenario = { name: 'Mine', description: '', file: 'mine.json' };
    const { user } = await openApp({ ...healthy, scenario, system });
    const values: RunSettings['values'] = workload === undefined ? {} : { workload };
    const settings: RunSettings = { timeWorld: 'stretched', values, turned: {} };
    await act(async () => tell({ type: 'settings', source: '', settings }));
    const card = await screen.findByRole('region', { name: 'Try next' });
    expect(card).toHaveTextContent('There is more to try.');
    const opened = sentOf('open').length;
    await user.click(await within(card).findByRole('button', { name }, { timeout: 20_000 }));
    expect(sentOf('open')).toHaveLength(opened + 1);
  });
});

describe('what is open', () => {
  it('is named on the page, with its sentence and with what a file brings', async () => {
    await openApp({
      ...healthy,
      scenario: { name: 'Mine', description: 'All goes wrong.', file: 'run.json' },
      planned: [{ ...STOP, atUs: 20e6 }],
    });
    const line = screen.getByText('Mine.').parentElement;
    expect(line).toHaveTextContent(
      'Mine. All goes wrong. Opened from run.json: 1 planned event is still to come.',
    );
    const ahead = await screen.findByRole('list', { name: 'What is planned' });
    expect(within(ahead).getByRole('listitem')).toHaveTextContent('Stop S1 at 20.0 s');
  });
});
