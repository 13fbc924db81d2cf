import type { ChangeId } from '../engine';
import { fullLabel, isToggle, makeChange } from './changes';

/** A change, and the index of what it is made to. */
export type Deed = readonly [change: ChangeId, target: number];

export const deeds = (target: number, changes: readonly ChangeId[]): Deed[] =>
  changes.map((change) => [change, target]);

/** Changes as buttons that say in full what they do. */
export function ChangeButtons({ of }: { of: readonly Deed[] }) {
  return of.map(([change, target]) => (
    <button
      // A button that turns from "Stop" to "Start" is the same button: it keeps the focus.
      key={isToggle(change) ? `toggle-${target}` : `${change}-${target}`}
      type="button"
      className={isToggle(change) ? 'button toggle' : 'button'}
      onClick={() => makeChange(change, target)}
    >
      {fullLabel(change, target)}
    </button>
  ));
}
