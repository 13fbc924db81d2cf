import type { ChangeId } from '../../engine';
import type { Player, RunView } from '../../state/player';
import { changesOf, isToggle, makeChange } from '../presses';
import { action } from './action';

/** Stops the node that has the focus, or starts it again. */
export const toggleNode = action({
  id: 'toggle-node',
  help: { id: 'keys.toggleNode' },
  keys: ['X'],
  enabled: (run, player) => toggleFor(run, player) !== undefined,
  run: (player, run) => {
    const change = toggleFor(run, player);
    const target = player.page.getState().focused?.index ?? 0;
    if (change !== undefined) makeChange(player, change, target);
  },
});

function toggleFor(run: RunView, { page }: Player): ChangeId | undefined {
  const { focused } = page.getState();
  return focused === null ? undefined : changesOf(run.world, focused).find(isToggle);
}
