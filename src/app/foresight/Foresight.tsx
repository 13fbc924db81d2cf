import { useEffect, useRef } from 'react';
import { fullLabel } from '../../controls/changes';
import words from '../../messages/en/page/foresight';
import titles from '../../messages/en/stage/architectures';
import { useForesight } from '../../state/foresight';
import { usePage, usePlayer, usePreference, useRun } from '../../state/hooks';
import { foreseenWords, outcomeWords } from './foresightWords';
import { listenForPointing } from './pointing';
import './foresight.css';

/** Whoever goes on within this time has not asked to hear of it. */
const SPEAK_MS = 600;

/** Before something is done: who would lose what. It lies over the caption's own room, and moves nothing. */
export function Foresight() {
  const player = usePlayer();
  const isOn = usePreference((all) => all.foresight);
  useEffect(() => (isOn ? listenForPointing(player) : undefined), [player, isOn]);
  return isOn ? <Line /> : null;
}

function Line() {
  const isNamed = !useRun((run) => run.system.crowd);
  const { aim, foreseen, outcome } = useForesight();
  const run = useRunName();
  const ahead = foreseen && foreseenWords(foreseen, isNamed);
  const came = outcome && outcomeWords(outcome, isNamed);
  useSaid(aim?.isSpoken ? aim : null, ahead && run + ahead, SPEAK_MS);
  useSaid(outcome, came && run + came.text, 0, true);
  if (foreseen === null && came === null) return null;
  return (
    <div className="foresight-room">
      <div className="foresight">
        {came !== null && (
          <p>
            {run}
            {came.text} {came.reason}
          </p>
        )}
        {foreseen !== null && (
          <p>
            {run}
            <strong>{fullLabel(foreseen.change, foreseen.target)}</strong>{' '}
            <span className="foresight-at">{words('foresight.at', { at: foreseen.fromUs })}</span>{' '}
            {ahead}
          </p>
        )}
      </div>
    </div>
  );
}

/** Whose future it is, where several runs are seen: that of the shown one. Empty where there is only one. */
function useRunName(): string {
  const compare = usePage((page) => page.compare);
  const architecture = titles(`architectures.${useRun((run) => run.system.architecture)}`);
  if (compare === null) return '';
  const by = compare.includes(':') ? 'other' : 'architecture';
  return `${words('foresight.run', { by, architecture })} `;
}

/** Says a sentence to screen readers, once for whatever it is about. */
function useSaid(about: object | null, text: string | null, afterMs: number, isNews = false): void {
  const { page } = usePlayer();
  const said = useRef<object | null>(null);
  useEffect(() => {
    if (about === null || text === null || said.current === about) return;
    const timer = setTimeout(() => {
      said.current = about;
      page.getState().say(text, isNews);
    }, afterMs);
    return () => clearTimeout(timer);
  }, [page, about, text, afterMs, isNews]);
}
