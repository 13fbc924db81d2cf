/**
 * Goal: the address and what is shown say the same, also when an address is pasted while the dialog is open, and a dialog
 * that is closed stays closed.
 * Method: the page on a run that reports what the test wants, and hashes set as by hand.
 */
import { act, screen, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { teachDialogs } from '../support/dialog';
import { sentOf } from '../support/fakeRun';
import { openApp } from '../support/page';
import { stopped } from '../support/views';
import { madeUp, StepHand } from './support/stepHand';

vi.mock('../../src/runner/connect', () => import('../support/fakeRun'));

beforeAll(teachDialogs);
beforeEach(() => {
  StepHand.all = [];
  StepHand.tells = madeUp;
  vi.stubGlobal('Worker', StepHand);
});
afterEach(() => {
  vi.unstubAllGlobals();
  history.replaceState(null, '', '/');
});

const FIND = { timeout: 20_000 };

/** What is typed over the address, and what the browser does then: a step through its history takes a while. */
async function goTo(hash: string): Promise<void> {
  await act(async () => {
    location.hash = hash;
    await settled();
  });
}

const settled = () => new Promise((resolve) => setTimeout(resolve, 50));

const shown = async (name = 'Choose') => within(await screen.findByRole('dialog', { name }, FIND));

/** The field in which they are said, wherever one is. */
async function servers(user: UserEvent): Promise<HTMLInputElement> {
  const change = (await shown()).queryByRole('button', { name: 'Change what was said' });
  if (change !== null) await user.click(change);
  return (await shown()).getByRole<HTMLInputElement>('spinbutton', { name: 'Servers' });
}

it('an address pasted while it is open is played in place of what was', async () => {
  const { user } = await openApp(stopped);
  await goTo('#choose?servers=8');
  await shown();
  expect(StepHand.all.map(({ isEnded }) => isEnded)).toEqual([false]);
  await goTo('#choose?servers=16&elastic=yes');
  expect(StepHand.all.map(({ isEnded }) => isEnded)).toEqual([true, false]);
  expect((await servers(user)).value).toBe('16');
  // The same address again, after another number has been typed and played.
  await user.clear(await servers(user));
  await user.type(await servers(user), '32');
  await user.click((await shown()).getByRole('button', { name: 'Find out' }));
  expect(location.hash).toContain('servers=32');
  await goTo('#choose?servers=16&elastic=yes');
  expect(StepHand.all.at(-1)?.order?.need.numbers.servers).toBe(16);
  expect((await servers(user)).value).toBe('16');
});

it('the address of a run, pasted while it is open, opens the run', async () => {
  await openApp(stopped);
  await goTo('#choose');
  await shown();
  await goTo('#choose?servers=8&run=crash,jwt,1');
  await vi.waitFor(
    () => expect(sentOf('open').at(-1)).toMatchObject({ document: { architecture: 'jwt' } }),
    FIND,
  );
});

it.each([
  ['#choose', '#choose?servers=8', 'Choose'],
  ['#lessons', '#choose', 'Choose'],
])('after %s and then %s, one Close closes', async (before, after, name) => {
  const { user } = await openApp(stopped);
  await goTo(before);
  await screen.findByRole('dialog', {}, FIND);
  await goTo(after);
  await user.click((await shown(name)).getByRole('button', { name: 'Close' }));
  await act(settled);
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(location.hash).toBe('');
});

it('opened again without a need in its address, the address says what the form says', async () => {
  const { user } = await openApp(stopped);
  await goTo('#choose?servers=8');
  await user.click((await shown()).getByRole('button', { name: 'Close' }));
  await act(settled);
  await goTo('#choose');
  expect(StepHand.all).toHaveLength(1);
  expect((await servers(user)).value).toBe('8');
  expect(location.hash).toBe('#choose?servers=8');
});
