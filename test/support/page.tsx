import { act, render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { vi } from 'vitest';
import { App } from '../../src/app/App';
import { openFromAddress } from '../../src/state/opening';
import { pageStore } from '../../src/state/page';
import { preferences } from '../../src/state/preferences';
import { runStore } from '../../src/state/run';
import type { RunView } from '../../src/state/wording';
import { sent, show } from './fakeRun';

const firstPage = pageStore.getState();
const firstPreferences = preferences.getState();

/**
 * The whole page on a run that says what the test wants. The test file mocks the connection (see
 * `fakeRun`). jsdom has no layout and no media queries: everything is wide, and nothing is reduced.
 * @param media what a media query says
 */
export async function openApp(view: RunView, query = '', media = noMedia) {
  document.body.replaceChildren();
  const header = document.body.appendChild(document.createElement('header'));
  vi.stubGlobal('matchMedia', media);
  sent.length = 0;
  runStore.setState({ view: null });
  pageStore.setState(firstPage);
  preferences.setState(firstPreferences);
  openFromAddress(query);
  const user = userEvent.setup();
  render(<App header={header} />);
  await act(async () => show(view));
  await act(() => vi.dynamicImportSettled());
  return { user, header };
}

export const noMedia = (media: string) => ({
  media,
  matches: false,
  addEventListener: () => {},
  removeEventListener: () => {},
});
