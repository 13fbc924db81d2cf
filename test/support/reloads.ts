import { act } from '@testing-library/react';
import { vi } from 'vitest';
import type { KeptRun } from '../../src/runner/commands';
import { smallShop } from '../../src/scenarios/smallShop';
import { sent, tell } from './fakeRun';
import { openApp } from './page';
import { keptStopped } from './specs';
import { healthy, stopped } from './views';

/** Where a tab keeps its run. */
export const KEY = 'stateside.run';
export const LOST = 'The run from before the reload could not be restored';
/** What the run hands out. */
export const kept = keptStopped(smallShop.document);

export const paused = { ...stopped, playing: false, speed: 2 };

/** The page at an address, on a run that has reported this. */
export async function openAt(
  query: string,
  view = healthy,
  run: Partial<KeptRun> = {},
  differs = {},
) {
  history.replaceState(null, '', `/${query}`);
  const opened = await openApp(view, location.search);
  await vi.dynamicImportSettled();
  await act(async () => tell({ type: 'kept', obeyed: 0, run: { ...kept, ...run }, differs }));
  return opened;
}

/** The page opened once more: a new one has heard nothing from its run yet. */
export const reopen = (query = location.search) => openApp(healthy, query);

/** Where what was opened comes from, in order. */
export const sources = () =>
  sent.flatMap((one) => (one.type === 'open' || one.type === 'reopen' ? [one.source] : []));

export const saved = () => JSON.parse(sessionStorage.getItem(KEY) ?? '{}');
