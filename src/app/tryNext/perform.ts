import { makeChange } from '../../controls/presses';
import { turn } from '../../controls/settings/turn';
import { SCENARIOS } from '../../scenarios';
import { openReadyMade } from '../../state/bringing';
import { forget } from '../../state/knobs';
import { runStore, send } from '../../state/run';
import type { Deed } from './card';

/** Source of the wishes for other settings that come from a card. */
export const TRY_NEXT = 'try-next';

/** Does what the button of a card says, and lets the run play if there is something to watch. */
export function perform(deed: Deed, isWatched: boolean): void {
  switch (deed.do) {
    case 'change':
      makeChange(deed.change, deed.target);
      break;
    case 'show':
      send({ type: 'architecture', id: deed.architecture });
      break;
    case 'turn':
      forget([TRY_NEXT]);
      turn(TRY_NEXT, deed.knobs);
      break;
    case 'open': {
      const found = SCENARIOS.find(({ name }) => name === deed.scenario);
      if (found !== undefined) openReadyMade(found);
      break;
    }
    case 'watch':
      break;
  }
  if (isWatched && (deed.do === 'open' || !runStore.getState().view?.playing))
    send({ type: 'play' });
}
