import { architectureTitle } from '../../engine';
import type { RunView } from '../../state/player';
import { instant } from '../../timeline/words';
import { interventionWords } from '../interventionWords';
import { CARD_IDS } from './card';
import type { Offer } from './choosing';

/** What is offered, in a sentence or a question. */
export function offerWords(offer: Offer, run: RunView): string {
  switch (offer.kind) {
    case 'card':
      return offer.card.question(run);
    case 'ahead':
      return `The scenario goes on by itself: “${interventionWords(offer.next)}” at ${instant(offer.next.atUs)}. Watch whom it hits.`;
    case 'elsewhere':
      return `There is nothing left to ask here. There is more under ${architectureTitle(offer.architecture)}.`;
    case 'afresh':
      return offer.how === 'restart'
        ? 'There is more to ask here, but of a run in which nothing is broken.'
        : 'There is more to ask, of a small shop.';
    case 'done':
      return `You have answered all ${CARD_IDS.length} questions.`;
  }
}
