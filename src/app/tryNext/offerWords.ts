import type tryNext from '../../messages/en/page/tryNext';
import type { MessageOf } from '../../messages/room';
import type { RunView } from '../../state/player';
import { interventionWords } from '../words/interventionWords';
import { CARD_IDS } from './card';
import type { CardMessage } from './cardWords';
import type { Offer } from './choosing';

/** What is offered, in a sentence or a question. */
export function offerWords(offer: Offer, run: RunView): CardMessage | MessageOf<typeof tryNext> {
  switch (offer.kind) {
    case 'card':
      return offer.card.question(run);
    case 'ahead': {
      const { next } = offer;
      const args = { what: interventionWords(next), us: next.atUs };
      return { id: 'tryNext.ahead', args };
    }
    case 'elsewhere':
      return {
        id: 'tryNext.elsewhere',
        args: { architecture: { id: `architectures.${offer.architecture}` } },
      };
    case 'afresh':
      return { id: `tryNext.${offer.how}` };
    case 'trial':
      return { id: 'tryNext.trial' };
    case 'done':
      return { id: 'tryNext.done', args: { count: CARD_IDS.length } };
  }
}
