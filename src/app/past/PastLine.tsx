import { ActionButton } from '../../controls/ActionButton';
import { backToLatest } from '../../controls/actions/time';
import bar from '../../messages/en/page/bar';
import words from '../../messages/en/page/past';
import { useRun } from '../../state/hooks';
import { clockWords, latestWords } from '../words/clockWords';

/** That what is shown is not the latest, in place of what is open; and the way back. */
export function PastLine() {
  const at = useRun(clockWords);
  const latest = useRun(latestWords);
  return (
    <p className="past-line">
      <span>{words('past.looking', { at, latest })}</span>{' '}
      <ActionButton action={backToLatest} label={bar('bar.latest')} icon="latest" look="quiet" />
    </p>
  );
}
