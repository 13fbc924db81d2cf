import type { Player } from './player';

/** Marks the element that a player is in. */
export const MARK = 'data-player';

/** Gives a player its place on the page, until it is closed. */
export function takeElement(root: HTMLElement, player: Player): void {
  player.root = root;
  root.setAttribute(MARK, '');
  player.closed.addEventListener('abort', () => root.removeAttribute(MARK));
}
