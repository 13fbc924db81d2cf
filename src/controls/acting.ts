import type { ArchitectureId, ChangeId, FieldValue } from '../engine';
import type { Player } from '../state/player';
import { forget } from '../state/settings/settings';
import { makeChange } from './presses';
import { turn } from './settings/turn';

/** What a question or a lesson does to the run that is open. */
export type Act =
  | { readonly do: 'change'; readonly change: ChangeId; readonly target: number }
  | { readonly do: 'show'; readonly architecture: ArchitectureId }
  | { readonly do: 'turn'; readonly settings: Readonly<Record<string, FieldValue>> };

/** Does it. */
export function act(player: Player, what: Act, source: string): void {
  switch (what.do) {
    case 'change':
      makeChange(player, what.change, what.target);
      break;
    case 'show':
      player.send({ type: 'architecture', id: what.architecture });
      break;
    case 'turn':
      forget(player.settings, [source]);
      turn(player, source, what.settings);
      break;
  }
}
