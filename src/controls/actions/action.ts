import type { Player, RunView } from '../../state/player';

/** A key as written in the help: "K", "Alt+K", "Space", "ArrowRight". */
type Key = string;

/** One thing a visitor can do, wherever it is offered: on a button, by key, in the help. */
export interface Action {
  readonly id: string;
  /** What it is called for the run as it is now: the words on its button. */
  label(run: RunView): string;
  /** What the keyboard help says about it. */
  readonly help: string;
  readonly keys: readonly Key[];
  enabled(run: RunView, player: Player): boolean;
  run(player: Player, run: RunView): void;
}

type Draft = Omit<Action, 'label' | 'enabled' | 'help'> & {
  readonly label: string | ((run: RunView) => string);
  readonly help?: string;
  enabled?(run: RunView, player: Player): boolean;
};

const yes = () => true;

/** Fills in what most actions have in common: one name, and being possible at any time. */
export function action(draft: Draft): Action {
  const { label } = draft;
  return {
    ...draft,
    label: typeof label === 'string' ? () => label : label,
    help: draft.help ?? (typeof label === 'string' ? label : draft.id),
    enabled: draft.enabled ?? yes,
  };
}
