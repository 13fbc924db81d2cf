import './choosing.css';
import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import type { Need } from '../choice/need';
import words from '../messages/en/choosing';
import { usePlayer } from '../state/hooks';
import { Dialog } from '../ui/Dialog';
import { hashOf, saidInAddress } from './address';
import { choiceOf } from './choice';
import { Form } from './Form';
import { openRun } from './openRun';
import { Result } from './Result';

/** What is needed; and once it has been played, what comes first for it, and why. */
export function ChooseDialog({ onClose }: { onClose(): void }) {
  const player = usePlayer();
  const choice = player.part(choiceOf);
  const known = useSyncExternalStore(choice.subscribe, choice.known);
  const [{ need: asked, unknown, run }] = useState(() =>
    saidInAddress(player.ownsPage ? location.hash : ''),
  );
  const [need, setNeed] = useState<Need>(() => {
    const isSaid = hashOf(asked) !== hashOf({ ...asked, terms: {}, numbers: {}, measures: [] });
    return isSaid ? asked : (choice.known()?.need ?? asked);
  });
  // Whoever closes it wants nothing more; what is known stays.
  useEffect(() => () => choice.cancel(), [choice]);
  useEffect(() => {
    if (run !== null) openRun(player, asked, run);
  }, [player, asked, run]);
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
        {unknown.length > 0 && <p role="alert">{words('choosing.unknown', { parts: unknown })}</p>}
        <Form
          need={need}
          isRunning={isRunning}
          onChange={setNeed}
          onFind={find}
          onCancel={() => choice.cancel()}
        />
        <div ref={result}>
          {known !== null && (
            <Result known={known} isOfForm={hashOf(known.need) === hashOf(need)} />
          )}
        </div>
      </section>
    </Dialog>
  );
}
