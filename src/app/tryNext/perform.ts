import { act } from '../../controls/acting';
import { openReadyMade } from '../../state/opening/openScenario';
import type { Player } from '../../state/player';
import type { Act } from './card';

/** Source of the settings that a card asks for. */
export const TRY_NEXT = 'try-next';

/** Does what the button of a card says, and lets the run play if there is something to watch. */
export function perform(player: Player, what: Act, isWatched: boolean): void {
  switch (what.do) {
    case 'open':
      openReadyMade(player, what.scenario);
      break;
    case 'watch':
      break;
    default:
      act(player, what, TRY_NEXT);
  }
  if (isWatched && (what.do === 'open' || !player.run.getState().view?.playing))
    player.send({ type: 'play' });
}
