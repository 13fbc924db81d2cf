import { useId, useRef, useState } from 'react';
import words from '../../../messages/en/dialogs/report';
import { usePlayer } from '../../../state/hooks';
import type { Player } from '../../../state/player';
import { Dialog } from '../../../ui/Dialog';
import { Icon } from '../../../ui/Icon';
import { ABOUT } from '../../footer/about';
import { reportText, type Surroundings } from './reportText';

type Outcome = 'copied' | 'selected' | null;

/** A report of a problem, for the visitor to complete and to take where it belongs. Nothing is sent from here. */
export function ReportDialog({ onClose }: { onClose(): void }) {
  const about = useId();
  const player = usePlayer();
  const [text, setText] = useState(() => writtenNow(player));
  const [outcome, setOutcome] = useState<Outcome>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setOutcome('copied');
    } catch {
      field.current?.select();
      setOutcome('selected');
    }
  };
  return (
    <Dialog title={words('report.title')} onClose={onClose}>
      <p className="quiet" id={about}>
        {words('report.about', { hasTracker: ABOUT.tracker !== null })}
      </p>
      <label className="report">
        <span>{words('report.field')}</span>
        <textarea
          ref={field}
          rows={16}
          spellCheck={false}
          aria-describedby={about}
          value={text}
          onChange={(event) => {
            setText(event.target.value);
            setOutcome(null);
          }}
        />
      </label>
      <div className="files">
        <button type="button" className="button button-primary" onClick={() => void copy()}>
          {outcome === 'copied' && <Icon name="check" />}
          {words('report.copy')}
        </button>
        {ABOUT.tracker !== null && (
          <a className="button" href={ABOUT.tracker} target="_blank" rel="noreferrer">
            {words('report.openTracker')}
          </a>
        )}
        <span role="status">{outcome !== null && words(`report.${outcome}`)}</span>
      </div>
    </Dialog>
  );
}

function writtenNow({ run }: Player): string {
  const { view, kept } = run.getState();
  if (view === null) return '';
  const { version } = ABOUT;
  const surroundings: Surroundings = {
    address: location.href,
    width: innerWidth,
    height: innerHeight,
    pixelRatio: devicePixelRatio,
    browser: navigator.userAgent,
  };
  const { run: keptRun = null, differs } = kept ?? {};
  return reportText(view, { version, run: keptRun, differs: differs ?? {}, surroundings });
}
