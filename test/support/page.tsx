import { act, render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterAll, vi } from 'vitest';
import { App } from '../../src/app/App';
import { PlayerContext } from '../../src/state/hooks';
import { openFromAddress } from '../../src/state/opening/opening';
import { Player } from '../../src/state/player';
import { takeElement } from '../../src/state/playerElement';
import { preferences } from '../../src/state/preferences';
import type { RunView } from '../../src/state/wording';
import { sent, show } from './fakeRun';

const firstPreferences = preferences.getState();

let open: Player | null = null;

/** Its timers would go on after its page is gone. */
afterAll(() => open?.close());

/**
 * The whole page on a run that says what the test wants: a new player that owns it, in place of the one before. The test
 * file mocks the connection (see `fakeRun`). jsdom has no layout and no media queries: everything is wide, and nothing is
 * reduced.
 * @param media what a media query says
 */
export async function openApp(view: RunView, query = '', media = noMedia) {
  open?.close();
  document.body.replaceChildren();
  const header = document.body.appendChild(document.createElement('header'));
  vi.stubGlobal('matchMedia', media);
  sent.length = 0;
  preferences.setState(firstPreferences);
  const player = new Player(true);
  open = player;
  takeElement(document.body, player);
  openFromAddress(player, query);
  const user = userEvent.setup();
  render(
    <PlayerContext value={player}>
      <App header={header} />
    </PlayerContext>,
  );
  // What judges a save is fetched first.
  await act(() => vi.dynamicImportSettled());
  await act(async () => show(view));
  await act(() => vi.dynamicImportSettled());
  return { user, header, player };
}

export const noMedia = (media: string) => ({
  media,
  matches: false,
  addEventListener: () => {},
  removeEventListener: () => {},
});
