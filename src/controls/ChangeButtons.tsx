import type { ChangeId } from '../engine';
import { usePlayer } from '../state/hooks';
import { ControlIcon } from '../ui/ControlIcon';
import { Marked } from '../ui/Marked';
import { bringsBack, fullLabel, hintOf, markedLabel } from './changes';
import { isToggle, makeChange } from './presses';

/** A change, and the index of what it is made to. */
export type Offered = readonly [change: ChangeId, target: number];

export const offered = (target: number, changes: readonly ChangeId[]): Offered[] =>
  changes.map((change) => [change, target]);

interface Props {
  readonly of: readonly Offered[];
  /** Whether a heading beside them says what they have in common. */
  readonly headed?: boolean;
}

/** Changes as buttons that say in full what they do, be it to those only who cannot see what is beside them. */
export function ChangeButtons({ of, headed = false }: Props) {
  const player = usePlayer();
  return of.map(([change, target]) => (
    <button
      // A button that turns from "Stop" to "Start" is the same button: it keeps the focus.
      key={isToggle(change) ? `toggle-${target}` : `${change}-${target}`}
      type="button"
      className={bringsBack(change) ? 'button is-down' : 'button'}
      title={hintOf(change)}
      data-item={change}
      data-target={target}
      aria-label={headed ? fullLabel(change, target) : undefined}
      onClick={() => makeChange(player, change, target)}
    >
      {bringsBack(change) && <ControlIcon name="play" />}
      {headed ? <Headed change={change} target={target} /> : fullLabel(change, target)}
    </button>
  ));
}

const BESIDE = { beside: (text: string) => <span className="vh">{text}</span> };

function Headed({ change, target }: { readonly change: ChangeId; readonly target: number }) {
  return (
    <span className="headed">
      <Marked text={markedLabel(change, target)} tags={BESIDE} />
    </span>
  );
}
