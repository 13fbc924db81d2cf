import { createRoot } from 'react-dom/client';
import { PlayerContext } from '../state/hooks';
import type { Player } from '../state/player';
import { App } from './App';

/** Draws a player into the places that its element keeps for it, until it is closed. */
export function mount(player: Player): void {
  if (player.closed.aborted) return;
  const app = player.root?.querySelector('.app');
  const header = player.root?.querySelector<HTMLElement>('.header-controls');
  if (!app || !header) throw new Error('The document has no place for the page.');
  const root = createRoot(app);
  player.closed.addEventListener('abort', () => root.unmount());
  root.render(
    <PlayerContext value={player}>
      <App header={header} />
    </PlayerContext>,
  );
}
