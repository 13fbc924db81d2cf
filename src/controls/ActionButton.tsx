import { usePlayer, useRun } from '../state/hooks';
import { ControlIcon, type ControlIconName } from '../ui/ControlIcon';
import type { Action } from './actions';

interface Props {
  readonly action: Action;
  readonly label: string;
  readonly icon?: ControlIconName;
  readonly look?: 'primary' | 'quiet';
  /** What it would do, where its name does not say that. */
  readonly about?: string;
  /** The same beside its name, where there is room. */
  readonly what?: string;
}

/** An action as a button. One that is not possible now keeps its place in the row, and the focus. */
export function ActionButton({ action, label, icon, look, about, what }: Props) {
  const player = usePlayer();
  const isPossible = useRun((run) => action.enabled(run, player));
  return (
    <button
      type="button"
      className={look === undefined ? 'button' : `button button-${look}`}
      title={about ?? label}
      aria-disabled={isPossible ? undefined : true}
      aria-keyshortcuts={shortcut(action)}
      onClick={() => {
        const { view } = player.run.getState();
        if (view !== null && action.enabled(view, player)) action.run(player, view);
      }}
    >
      {icon && <ControlIcon name={icon} />}
      <span className="button-word">{label}</span>
      {what && (
        <small className="button-what" aria-hidden="true">
          {what}
        </small>
      )}
    </button>
  );
}

/** Of its keys the one that always works. */
const shortcut = ({ keys }: Action): string | undefined =>
  keys.find((key) => /Alt|Ctrl/.test(key))?.replace('Ctrl', 'Control');
