import { makeChange } from '../../controls/presses';
import { turn } from '../../controls/settings/turn';
import { SCENARIOS } from '../../scenarios';
import { openReadyMade } from '../../state/bringing';
import { runStore, send } from '../../state/run';
import { forget } from '../../state/settings';
import type { Act } from './card';

/** Source of the what is asked for for other settings that come from a card. */
export const TRY_NEXT = 'try-next';

/** Does what the button of a card says, and lets the run play if there is something to watch. */
export function perform(act: Act, isWatched: boolean): void {
  switch (act.do) {
    case 'change':
      makeChange(act.change, act.target);
      break;
    case 'show':
      send({ type: 'architecture', id: act.architecture });
      break;
    case 'turn':
      forget([TRY_NEXT]);
      turn(TRY_NEXT, act.settings);
      break;
    case 'open': {
      const found = SCENARIOS.find(({ name }) => name === act.scenario);
      if (found !== undefined) openReadyMade(found);
      break;
    }
    case 'watch':
      break;
  }
  if (isWatched && (act.do === 'open' || !runStore.getState().view?.playing))
    send({ type: 'play' });
}
