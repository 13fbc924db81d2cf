/**
 * Goal: a page that cannot keep up with its speed says so, by how much, and for as long as it is so.
 * Method: the whole page on views as the run reports them.
 */
import { act, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import type { RunView } from '../../src/state/wording';
import { sentOf, show } from '../support/fakeRun';
import { openApp } from '../support/page';
import { healthy } from '../support/views';

vi.mock('../../src/runner/connect', () => import('../support/fakeRun'));

/** Shows a view until whoever listens has been fetched. */
const told = (view: RunView, words: string | RegExp) =>
  vi.waitFor(
    async () => {
      await act(async () => show(view));
      expect(screen.getByText(words, { selector: '.notice *' })).toBeVisible();
    },
    { timeout: 20_000 },
  );

it('says what is reached, offers less, and says no more once it keeps up', async () => {
  await openApp(healthy);
  const slow = 'This device cannot keep up with 4x: the run plays at about 0.8x.';
  await told({ ...healthy, speed: 4, pace: 0.2 }, slow);
  await told({ ...healthy, speed: 4, pace: 0.01 }, /the run plays at less than 0.1x\.$/);
  await userEvent.click(screen.getByRole('button', { name: 'Play at 2x' }));
  expect(sentOf('speed')).toEqual([{ type: 'speed', speed: 2 }]);
  await act(async () => show({ ...healthy, speed: 2, pace: 1 }));
  expect(screen.queryByRole('button', { name: 'Play at 2x' })).toBeNull();
});

it('says nothing of a run that stands, and nothing again to whoever has put it away', async () => {
  await openApp(healthy);
  const slow = { ...healthy, pace: 0.2 };
  await told(slow, /cannot keep up/);
  await act(async () => show({ ...slow, playing: false }));
  expect(screen.queryByRole('button', { name: 'Dismiss' })).toBeNull();
  await told(slow, /cannot keep up/);
  await userEvent.click(screen.getByRole('button', { name: 'Dismiss' }));
  await act(async () => show({ ...slow, pace: 0.4 }));
  expect(screen.queryByRole('button', { name: 'Dismiss' })).toBeNull();
});
