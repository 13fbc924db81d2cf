import './choosing.css';
import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import words from '../messages/en/choosing';
import { usePlayer } from '../state/hooks';
import { Dialog } from '../ui/Dialog';
import { hashOf } from './address';
import { choiceOf } from './choice';
import { Form } from './Form';
import { openRun } from './openRun';
import { Result } from './Result';
import { Status } from './Status';
import { useSaid } from './useSaid';

/** What is needed; and once it has been played, what comes first for it, and why. */
export function ChooseDialog({ onClose }: { onClose(): void }) {
  const player = usePlayer();
  const choice = player.part(choiceOf);
  const known = useSyncExternalStore(choice.subscribe, choice.known);
  const { said, times: timesSaid, need, setNeed } = useSaid(player, choice);
  // Whoever closes it wants nothing more; what is known stays.
  useEffect(() => () => choice.cancel(), [choice]);
  useEffect(() => {
    if (said.run !== null) openRun(player, said.need, said.run);
  }, [player, said]);
  const result = useRef<HTMLDivElement>(null);
  const [times, setTimes] = useState(0);
  // What was asked for stands below the form.
  useEffect(() => {
    if (times > 0) result.current?.scrollIntoView?.({ block: 'start' });
  }, [times]);
  const find = () => {
    if (player.ownsPage) history.replaceState(null, '', hashOf(need));
    choice.begin(need);
    setTimes(times + 1);
  };
  const isRunning = known?.status === 'judging' || known?.status === 'searching';
  return (
    <Dialog title={words('choosing.title')} wide onClose={onClose}>
      <section className="choosing" aria-label={words('choosing.title')}>
        <p className="quiet">{words('choosing.about')}</p>
        {said.unknown.length > 0 && (
          <p role="alert">{words('choosing.unknown', { parts: said.unknown })}</p>
        )}
        <Form
          // A number that is being typed is kept there; another address says another one.
          key={timesSaid}
          need={need}
          isRunning={isRunning}
          onChange={setNeed}
          onFind={find}
          onCancel={() => choice.cancel()}
        />
        <div ref={result}>
          <Status known={known} />
          {known !== null && (
            <Result known={known} isOfForm={hashOf(known.need) === hashOf(need)} />
          )}
        </div>
      </section>
    </Dialog>
  );
}
