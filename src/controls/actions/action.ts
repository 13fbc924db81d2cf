import type keys from '../../messages/en/dialogs/keys';
import type { MessageOf } from '../../messages/room';
import type { Player, RunView } from '../../state/player';

/** A key as written in the help: "K", "Alt+K", "Space", "ArrowRight". */
type Key = string;

/** One thing a visitor can do, wherever it is offered: on a button, by key, in the help. */
export interface Action {
  readonly id: string;
  /** What the keyboard help says about it. */
  readonly help: MessageOf<typeof keys>;
  readonly keys: readonly Key[];
  enabled(run: RunView, player: Player): boolean;
  run(player: Player, run: RunView): void;
}

type Draft = Omit<Action, 'enabled'> & Partial<Pick<Action, 'enabled'>>;

const yes = () => true;

/** Fills in what most actions have in common: being possible at any time. */
export const action = (draft: Draft): Action => ({ enabled: yes, ...draft });
