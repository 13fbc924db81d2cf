import { useRef, useState } from 'react';
import { differing, keptRun } from '../../state/following';
import { runStore } from '../../state/run';
import { Dialog } from '../../ui/Dialog';
import { Icon } from '../../ui/Icon';
import { ABOUT } from '../about';
import { reportText, type Surroundings } from './reportText';

type Outcome = 'copied' | 'selected' | null;

const TOLD = {
  copied: 'Copied.',
  selected: 'It could not be copied from here. It is selected: copy it with Ctrl+C or Cmd+C.',
} as const;

/** A report of a problem, for the visitor to complete and to take where it belongs. Nothing is sent from here. */
export function ReportDialog({ onClose }: { onClose(): void }) {
  const [text, setText] = useState(writtenNow);
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
    <Dialog title="Report a problem" onClose={onClose}>
      <p className="quiet" id="report-about">
        The page sends nothing. This is the whole report. Edit it, copy it, and{' '}
        {ABOUT.tracker === null
          ? 'send it to whoever shared this page with you.'
          : 'paste it into the tracker.'}
      </p>
      <label className="report">
        <span>Report</span>
        <textarea
          ref={field}
          rows={16}
          spellCheck={false}
          aria-describedby="report-about"
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
          Copy report
        </button>
        {ABOUT.tracker !== null && (
          <a className="button" href={ABOUT.tracker} target="_blank" rel="noreferrer">
            Open the tracker
          </a>
        )}
        <span role="status">{outcome !== null && TOLD[outcome]}</span>
      </div>
    </Dialog>
  );
}

function writtenNow(): string {
  const { view } = runStore.getState();
  if (view === null) return '';
  const { version } = ABOUT;
  const surroundings: Surroundings = {
    address: location.href,
    width: innerWidth,
    height: innerHeight,
    pixelRatio: devicePixelRatio,
    browser: navigator.userAgent,
  };
  return reportText(view, { version, run: keptRun(), differs: differing(), surroundings });
}
