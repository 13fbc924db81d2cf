import './choosing.css';
import { useEffect, useLayoutEffect, useRef, useSyncExternalStore } from 'react';
import words from '../messages/en/views/choosing';
import { usePlayer } from '../state/hooks';
import { Dialog } from '../ui/Dialog';
import { hashOf } from './address';
import { choiceOf } from './choice';
import { Form } from './Form';
import { endWayBack, openRun } from './openRun';
import { Result } from './Result';
import { Status } from './Status';
import { useSaid } from './useSaid';

/** What is needed; or what comes first for it, and why, once that has been asked for. */
export function ChooseDialog({ onClose }: { onClose(): void }) {
  const player = usePlayer();
  const choice = player.part(choiceOf);
  const known = useSyncExternalStore(choice.subscribe, choice.known);
  const asked = useSaid(player, choice);
  const { said, need } = asked;
  // Whoever closes it wants nothing more; what is known stays.
  useEffect(() => () => choice.leave(), [choice]);
  useEffect(() => endWayBack(player), [player]);
  useEffect(() => {
    if (said.run !== null) openRun(player, said.need, said.run);
  }, [player, said]);
  const isResult = known !== null && !asked.isForm;
  const find = () => {
    if (player.ownsPage) history.replaceState(null, '', hashOf(need));
    choice.begin(need);
    asked.show('result');
  };
  const view = useRef<HTMLElement>(null);
  const wasResult = useRef(isResult);
  // What takes the place of the other is read from its beginning.
  useLayoutEffect(() => {
    if (wasResult.current === isResult) return;
    wasResult.current = isResult;
    view.current?.scrollTo?.(0, 0);
    view.current?.querySelector<HTMLElement>('[data-focus]')?.focus();
  }, [isResult]);
  return (
    <Dialog title={words('choosing.title')} wide onClose={onClose}>
      <section ref={view} className="choosing" aria-label={words('choosing.title')}>
        {said.unknown.length > 0 && (
          <p role="alert">{words('choosing.unknown', { parts: said.unknown })}</p>
        )}
        <Status known={isResult ? known : null} onCancel={() => choice.cancel()} />
        {isResult ? (
          <Result known={known} onChange={() => asked.show('form')} />
        ) : (
          <Form
            // A number that is being typed is kept there; another address says another one.
            key={asked.times}
            need={need}
            onChange={asked.setNeed}
            onFind={find}
            onBack={known === null ? null : () => asked.show('result')}
          />
        )}
      </section>
    </Dialog>
  );
}
