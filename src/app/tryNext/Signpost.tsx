import words from '../../messages/en/page/tryNext';
import { smallShop } from '../../scenarios/smallShop';
import { usePlayer, useSettings } from '../../state/hooks';
import { openReadyMade } from '../../state/opening/openScenario';
import { useWholeRun } from '../../state/throttledRun';
import { loadable } from '../../ui/loadable';
import type { Offer } from './choosing';

// Only where the run is of a use case other than a shop.
const NextTrial = loadable(async () => (await import('../../useCases/page/NextTrial')).NextTrial);

interface Props {
  readonly title: string;
  readonly offer: Exclude<Offer, { readonly kind: 'card' }>;
  onForget(): void;
}

/** The way to where there is a question. */
export function Signpost({ title, offer, onForget }: Props) {
  const player = usePlayer();
  return (
    <div className="try-next-result">
      <p className="try-next-question" data-focus="" tabIndex={-1}>
        {title}
      </p>
      {offer.kind === 'elsewhere' && (
        <button
          type="button"
          className="button button-primary"
          onClick={() => player.send({ type: 'architecture', id: offer.architecture })}
        >
          {words('tryNext.go', { architecture: { id: `architectures.${offer.architecture}` } })}
        </button>
      )}
      {offer.kind === 'afresh' &&
        (offer.how === 'restart' ? (
          <button
            type="button"
            className="button button-primary"
            onClick={() => player.send({ type: 'restart' })}
          >
            {words('tryNext.beginAgain')}
          </button>
        ) : (
          <OpenShop />
        ))}
      {offer.kind === 'trial' && <TrialHere />}
      {offer.kind === 'done' && (
        <div className="try-next-ways">
          <button
            type="button"
            className="button"
            onClick={() => player.page.getState().open('scenario')}
          >
            {words('tryNext.choose')}
          </button>
          <button type="button" className="button" onClick={onForget}>
            {words('tryNext.askAgain')}
          </button>
        </div>
      )}
    </div>
  );
}

function TrialHere() {
  const workload = useSettings(({ settings }) => settings?.values.workload);
  const title = useWholeRun(({ scenario }) => scenario.name);
  const architecture = useWholeRun(({ system }) => system.architecture);
  const otherwise = (
    <>
      <p>{words('tryNext.shop')}</p>
      <OpenShop />
    </>
  );
  return (
    <NextTrial
      title={title}
      workload={workload}
      architecture={architecture}
      otherwise={otherwise}
    />
  );
}

function OpenShop() {
  const player = usePlayer();
  return (
    <button
      type="button"
      className="button button-primary"
      onClick={() => openReadyMade(player, smallShop)}
    >
      {words('tryNext.openShop')}
    </button>
  );
}
