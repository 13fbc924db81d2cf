/**
 * Goal: where the stage shows another run than a challenge is about, one press sets it, and whoever pressed reads on there.
 * Method: the whole page on views as the run reports them.
 */
import { act, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, expect, it, vi } from 'vitest';
import { serverLoss } from '../../src/challenges/goals/serverLoss';
import { valuesIn } from '../../src/spec/settings';
import { teachDialogs } from '../support/dialog';
import { sentOf, show } from '../support/fakeRun';
import { openApp } from '../support/page';
import { healthy } from '../support/views';

vi.mock('../../src/runner/connect', () => import('../support/fakeRun'));
beforeEach(() => {
  teachDialogs();
  sessionStorage.clear();
  localStorage.clear();
});

const NAME = 'A server lost, no cart lost';
const scenario = { name: serverLoss.document.name, description: '', file: null };

it('the focus goes to what the run says once the stage is set', async () => {
  const { user, player } = await openApp({ ...healthy, scenario }, '?challenge=server-loss');
  const card = await screen.findByRole('region', { name: NAME }, { timeout: 20_000 });
  const values = valuesIn(serverLoss.document, 'stretched');
  const settings = { timeWorld: 'stretched', values, turned: {} } as const;
  await act(async () => {
    player.settings.setState({ settings });
    show({ ...healthy, scenario: healthy.scenario });
  });
  expect(within(card).getByRole('status')).toHaveTextContent('shows another run');
  await user.click(within(card).getByRole('button', { name: 'Set the stage' }));
  expect(sentOf('open').at(-1)).toMatchObject({ document: { name: serverLoss.document.name } });
  await act(async () => show({ ...healthy, scenario }));
  const heading = within(card).getByRole('heading', { name: 'What the run says' });
  await waitFor(() =>
    expect(within(card).getByRole('status')).not.toHaveTextContent('shows another run'),
  );
  await waitFor(() => expect(heading).toHaveFocus());
});
