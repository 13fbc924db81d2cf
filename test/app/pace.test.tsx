/**
 * Goal: a page that cannot keep up with its speed says so, by how much, and for as long as it is so.
 * Method: the whole page on views as the run reports them.
 */
import { act, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { RunView } from '../../src/state/wording';
import { sentOf, show } from '../support/fakeRun';
import { openApp } from '../support/page';
import { healthy } from '../support/views';

vi.mock('../../src/runner/connect', () => import('../support/fakeRun'));

afterEach(() => vi.useRealTimers());

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

describe('a run that plays and is not heard of', () => {
  const crawls = 'This device cannot keep up with 1x: the run plays at less than 0.1x.';
  const notice = () => screen.queryByText(crawls, { selector: '.notice *' });
  const pass = (ms: number) => act(async () => vi.advanceTimersByTime(ms));

  it('plays at next to nothing, until it is heard of; not while nobody looks, or it is asked for something', async () => {
    const { player } = await openApp(healthy);
    await told({ ...healthy, pace: 0.2 }, /cannot keep up/);
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
    const playing = { ...healthy, playing: true, speed: 1 as const, pace: 1 };
    const hear = () => act(async () => show({ ...playing }));
    await hear();
    player.sent.length = 0;
    await pass(5900);
    expect(notice()).toBeNull();
    await pass(200);
    expect(notice()).toBeVisible();
    await hear();
    expect(notice()).toBeNull();
    player.sent.push({ type: 'undo' });
    await pass(20_000);
    expect(notice()).toBeNull();
    player.sent.length = 0;
    Object.defineProperty(document, 'visibilityState', { value: 'hidden', configurable: true });
    await pass(20_000);
    expect(notice()).toBeNull();
    Object.defineProperty(document, 'visibilityState', { value: 'visible', configurable: true });
    await act(async () => show({ ...playing, playing: false }));
    await pass(20_000);
    expect(notice()).toBeNull();
  });
});
