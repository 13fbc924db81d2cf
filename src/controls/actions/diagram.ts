import type { ChangeId } from '../../engine';
import { pageStore } from '../../state/page';
import type { RunView } from '../../state/run';
import { changesOf, isToggle, makeChange } from '../presses';
import { action } from './action';

/** Stops the node that has the focus, or starts it again. */
export const toggleNode = action({
  id: 'toggle-node',
  label: 'Stop or start the focused node',
  keys: ['X'],
  enabled: (run) => toggleFor(run) !== undefined,
  run: (run) => {
    const change = toggleFor(run);
    const target = pageStore.getState().focused?.index ?? 0;
    if (change !== undefined) makeChange(change, target);
  },
});

function toggleFor(run: RunView): ChangeId | undefined {
  const { focused } = pageStore.getState();
  return focused === null ? undefined : changesOf(run.world, focused).find(isToggle);
}
