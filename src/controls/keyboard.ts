import { pageStore } from '../state/page';
import { preferences } from '../state/preferences';
import { runStore } from '../state/run';
import { ACTIONS, type Action } from './actions';

/** Groups that use the arrow keys themselves. */
const ARROW_USERS =
  '[data-diagram], [role=radiogroup], [role=toolbar], [role=tablist], [role=menu], select, input';
const TYPING = 'input:not([type=radio], [type=checkbox], [type=file]), textarea, select';

/** Listens for the keys of all actions on the whole page. Returns how to stop. */
export function listenForKeys(page: Document): () => void {
  const onKeyDown = (event: KeyboardEvent) => {
    const { view } = runStore.getState();
    if (view === null || event.defaultPrevented) return;
    const action = actionFor(event);
    if (action === undefined || !action.enabled(view)) return;
    event.preventDefault();
    action.run(view);
  };
  page.addEventListener('keydown', onKeyDown);
  return () => page.removeEventListener('keydown', onKeyDown);
}

/** The action that a key press means where it happened, if any. */
function actionFor(event: KeyboardEvent): Action | undefined {
  if (event.ctrlKey || event.metaKey) return undefined;
  const key = keyName(event);
  if (!event.altKey && !singleKeyAllowed(event, key)) return undefined;
  return ACTIONS.find((action) => action.keys.includes(key));
}

function keyName(event: KeyboardEvent): string {
  // With Alt some layouts type another character, so the place of the key counts.
  if (event.altKey) return `Alt+${event.code.replace('Key', '')}`;
  if (event.key === ' ') return 'Space';
  return event.key.length === 1 ? event.key.toUpperCase() : event.key;
}

function singleKeyAllowed(event: KeyboardEvent, key: string): boolean {
  if (!preferences.getState().singleKeys || pageStore.getState().dialog !== null) return false;
  const target = event.target instanceof Element ? event.target : null;
  if (target?.closest(TYPING) || (target as HTMLElement | null)?.isContentEditable) return false;
  if (key === 'Space') return target === document.body || target?.id === 'stage';
  if (key.startsWith('Arrow')) return !target?.closest(ARROW_USERS);
  return true;
}
