import { makeChange } from '../../controls/presses';
import { turn } from '../../controls/settings/turn';
import { SCENARIOS } from '../../scenarios';
import { openReadyMade } from '../../state/openScenario';
import type { Player } from '../../state/player';
import { forget } from '../../state/settings';
import type { Act } from './card';

/** Source of the settings that a card asks for. */
export const TRY_NEXT = 'try-next';

/** Does what the button of a card says, and lets the run play if there is something to watch. */
export function perform(player: Player, act: Act, isWatched: boolean): void {
  switch (act.do) {
    case 'change':
      makeChange(player, act.change, act.target);
      break;
    case 'show':
      player.send({ type: 'architecture', id: act.architecture });
      break;
    case 'turn':
      forget(player.settings, [TRY_NEXT]);
      turn(player, TRY_NEXT, act.settings);
      break;
    case 'open': {
      const found = SCENARIOS.find(({ name }) => name === act.scenario);
      if (found !== undefined) openReadyMade(player, found);
      break;
    }
    case 'watch':
      break;
  }
  if (isWatched && (act.do === 'open' || !player.run.getState().view?.playing))
    player.send({ type: 'play' });
}
