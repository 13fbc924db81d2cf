import type { Player } from './player';
import { MARK } from './playerElement';

/** Whether nobody else is on the page. */
export const isAlone = (): boolean => document.querySelectorAll(`[${MARK}]`).length === 1;

/**
 * Whether what happened at `target` is for this player: what happened in a player is for that one, what happened
 * elsewhere is for the only one there is. Among several nobody can tell, and nobody is meant.
 */
export function isForPlayer({ root }: Player, target: EventTarget | null): boolean {
  const at = target instanceof Element ? target.closest(`[${MARK}]`) : null;
  return at === null ? isAlone() : at === root;
}
