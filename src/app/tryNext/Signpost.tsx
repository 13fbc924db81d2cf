import { smallShop } from '../../scenarios/smallShop';
import { openReadyMade } from '../../state/bringing';
import { pageStore } from '../../state/page';
import { send } from '../../state/run';
import type { Offer } from './choosing';
import { titleOf } from './offerWords';

interface Props {
  readonly title: string;
  readonly offer: Exclude<Offer, { readonly kind: 'card' }>;
  onForget(): void;
}

/** The way to where there is a question. */
export function Signpost({ title, offer, onForget }: Props) {
  return (
    <div className="try-next-result">
      <p className="try-next-question" data-focus="" tabIndex={-1}>
        {title}
      </p>
      {offer.kind === 'elsewhere' && (
        <button
          type="button"
          className="button button-primary"
          onClick={() => send({ type: 'architecture', id: offer.architecture })}
        >
          Go to {titleOf(offer.architecture)}
        </button>
      )}
      {offer.kind === 'afresh' &&
        (offer.how === 'restart' ? (
          <button
            type="button"
            className="button button-primary"
            onClick={() => send({ type: 'restart' })}
          >
            Begin this run again
          </button>
        ) : (
          <button
            type="button"
            className="button button-primary"
            onClick={() => openReadyMade(smallShop)}
          >
            Open the small shop
          </button>
        ))}
      {offer.kind === 'done' && (
        <div className="try-next-ways">
          <button
            type="button"
            className="button"
            onClick={() => pageStore.getState().open('scenario')}
          >
            Choose a scenario
          </button>
          <button type="button" className="button" onClick={onForget}>
            Ask them again
          </button>
        </div>
      )}
    </div>
  );
}
