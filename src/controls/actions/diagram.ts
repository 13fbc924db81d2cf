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

/** What a press of the node does on the stage on which it is. */
function toggleFor(run: RunView, { page, compared }: Player): ChangeId | undefined {
  const { focused } = page.getState();
  if (focused === null) return undefined;
  const lane = compared.getState()?.lanes.find(({ id }) => id === focused.lane);
  return changesOf((lane ?? run).system, focused).find(isToggle);
}
