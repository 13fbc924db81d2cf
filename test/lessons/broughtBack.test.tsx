/**
 * Goal: what a lesson brings back is the run in which all came about, with the last thing that was done to it, and so is
 * each instant of it that can be looked at again.
 * Method: the whole page on views as the run reports them, what it takes to open the run again after them; what is opened
 * is read off the commands that were sent.
 */
import { act, screen, within } from '@testing-library/react';
import { beforeEach, expect, it, vi } from 'vitest';
import { type Intervention, writeIntervention } from '../../src/engine';
import lesson from '../../src/lessons/sticky-server-fails/lesson';
import { unpacked } from '../../src/spec/link';
import type { RunSettings } from '../../src/state/settings/settings';
import type { RunView } from '../../src/state/wording';
import { teachDialogs } from '../support/dialog';
import { sentOf, show, tell } from '../support/fakeRun';
import { openApp } from '../support/page';
import { keptOf } from '../support/specs';
import { copy, lane, tally } from '../support/viewParts';
import { healthy } from '../support/views';

vi.mock('../../src/runner/connect', () => import('../support/fakeRun'));
beforeEach(() => {
  teachDialogs();
  sessionStorage.clear();
  localStorage.clear();
});

const KEPT = 'stateside.lesson.sticky-server-fails';
const STOP = { atUs: 6_000_000, change: 'stop-server', target: 0 } as const;
const scenario = { name: lesson.setup.document.name, description: '', file: null };

const at = (seconds: number, more: Partial<RunView> = {}): RunView => ({
  ...healthy,
  scenario,
  latestUs: seconds * 1e6,
  system: { ...healthy.system, timeUs: seconds * 1e6 },
  ...more,
});

const tellKept = (done: readonly Intervention[] = []) =>
  act(async () =>
    tell({ type: 'kept', run: keptOf(lesson.setup.document, done), differs: null, obeyed: 0 }),
  );

const tellSettings = (values: RunSettings['values'] = {}, turned: RunSettings['turned'] = {}) =>
  act(async () =>
    tell({ type: 'settings', source: '', settings: { timeWorld: 'stretched', values, turned } }),
  );

it('a run is brought back with the last thing that was done, though that is kept after its view', async () => {
  const WIPE = { atUs: 16_500_000, change: 'wipe-store', target: 0 } as const;
  const progress = {
    lesson: 'sticky-server-fails',
    step: 'try',
    asked: null,
    predicted: null,
    because: '',
    seen: [],
    tried: [],
    answered: null,
  };
  sessionStorage.setItem(KEPT, JSON.stringify(progress));
  const { user } = await openApp(at(5), '?lesson=sticky-server-fails');
  const named = { name: 'Sticky sessions: a server fails' };
  const region = await screen.findByRole('region', named, { timeout: 20_000 });
  const button = (name: string) => within(region).getByRole('button', { name });
  await tellSettings();
  const { system } = at(16.5);
  const copies = [0, 1, 2, 3, 4, 5].map((owner) => copy(owner));
  const store = { ...system.store, copies, copyCount: copies.length };
  const lost = { ...tally([0, 1, 2, 3, 4, 5]), lastUs: WIPE.atUs };
  const wiped = (done: readonly Intervention[], sessionsLost = tally()): RunView =>
    at(16.5, {
      playing: false,
      done,
      system: { ...system, architecture: 'central-store', store },
      lanes: healthy.lanes.map(({ architecture }) => lane(architecture, { sessionsLost })),
    });
  await tellKept([STOP]);
  await act(async () => show(wiped([STOP])));
  // Wipe and loss are of one view; what was kept by then has no wipe.
  await act(async () => show(wiped([STOP, WIPE], lost)));
  const isAsOf = () => region.textContent?.includes('All of this is as of 16.5 s');
  expect(isAsOf()).toBe(false);
  // Nor has that what is a run with another setting.
  await tellSettings({ 'servers.count': 4 }, { 'servers.count': 3 });
  await tellKept([STOP, WIPE]);
  expect(isAsOf()).toBe(false);
  await tellSettings({ 'servers.count': 3 });
  expect(isAsOf()).toBe(true);
  // Another run by now.
  await tellSettings({ 'servers.count': 4 }, { 'servers.count': 3 });
  const opened = sentOf('open').length;
  await user.click(button('Bring this lesson’s run back, at 16.5 s'));
  await vi.waitFor(() => expect(sentOf('open')).toHaveLength(opened + 1), 20_000);
  const [last] = sentOf('open').slice(-1);
  if (last?.type !== 'open') throw new Error('Not opened.');
  const carried = await unpacked(last.link?.run ?? '');
  expect(carried).toMatchObject({ done: [STOP, WIPE].map(writeIntervention) });
  // So does each instant of that run that can be looked at again.
  const gone = sentOf('goTo').length;
  await user.click(
    within(region).getAllByRole('button', { name: 'Look at 16.5 s' })[0] as HTMLElement,
  );
  await vi.waitFor(() => expect(sentOf('open')).toHaveLength(opened + 2), 20_000);
  expect(sentOf('open').at(-1)).toMatchObject({ link: { atUs: WIPE.atUs } });
  expect(sentOf('goTo')).toHaveLength(gone);
});
