import { usePlayer } from '../state/hooks';
import { ControlIcon, type ControlIconName } from '../ui/ControlIcon';
import type { Action } from './actions';

interface Props {
  readonly action: Action;
  readonly label: string;
  readonly icon?: ControlIconName;
  readonly look?: 'primary' | 'quiet';
}

/** An action as a button. */
export function ActionButton({ action, label, icon, look }: Props) {
  const player = usePlayer();
  return (
    <button
      type="button"
      className={look === undefined ? 'button' : `button button-${look}`}
      title={label}
      aria-keyshortcuts={action.keys.find((key) => key.startsWith('Alt+'))}
      onClick={() => {
        const { view } = player.run.getState();
        if (view !== null) action.run(player, view);
      }}
    >
      {icon && <ControlIcon name={icon} />}
      <span className="button-word">{label}</span>
    </button>
  );
}
