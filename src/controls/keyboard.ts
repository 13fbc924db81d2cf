import { isForPlayer } from '../state/eventTarget';
import type { Player } from '../state/player';
import { preferences } from '../state/preferences';
import { ACTIONS, type Action } from './actions';

/** Groups that use the arrow keys themselves. */
const ARROW_USERS =
  '[data-diagram], [role=radiogroup], [role=toolbar], [role=tablist], [role=menu], select, input';
const TYPING = 'input:not([type=radio], [type=checkbox], [type=file]), textarea, select';

/**
 * Listens for the keys of all actions. They are for the player that has the focus; where none has it, for the only one
 * on the page. Returns how to stop.
 */
export function listenForKeys(player: Player): () => void {
  const onKeyDown = (event: KeyboardEvent) => {
    const { view } = player.run.getState();
    if (view === null || event.defaultPrevented || !isForPlayer(player, event.target)) return;
    const action = actionFor(player, event);
    if (action === undefined || !action.enabled(view, player)) return;
    event.preventDefault();
    action.run(player, view);
  };
  document.addEventListener('keydown', onKeyDown);
  return () => document.removeEventListener('keydown', onKeyDown);
}

/** The action that a key press means where it happened, if any. */
function actionFor(player: Player, event: KeyboardEvent): Action | undefined {
  if (event.ctrlKey || event.metaKey) return undefined;
  const key = keyName(event);
  if (!event.altKey && !singleKeyAllowed(player, event, key)) return undefined;
  return ACTIONS.find((action) => action.keys.includes(key));
}

function keyName(event: KeyboardEvent): string {
  // With Alt some layouts type another character, so the place of the key counts.
  if (event.altKey) return `Alt+${event.code.replace('Key', '')}`;
  if (event.key === ' ') return 'Space';
  return event.key.length === 1 ? event.key.toUpperCase() : event.key;
}

function singleKeyAllowed({ page }: Player, event: KeyboardEvent, key: string): boolean {
  if (!preferences.getState().singleKeys || page.getState().dialog !== null) return false;
  const target = event.target instanceof Element ? event.target : null;
  if (target?.closest(TYPING) || (target as HTMLElement | null)?.isContentEditable) return false;
  if (key === 'Space')
    return target === document.body || target?.matches('[data-diagram]') === true;
  if (key.startsWith('Arrow')) return !target?.closest(ARROW_USERS);
  return true;
}
