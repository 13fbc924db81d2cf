import words from '../../messages/en/page/bar';
import { useRun } from '../../state/hooks';
import { loadable } from '../../ui/loadable';
import { clockUs, clockWords } from '../words/clockWords';

const RunStrip = loadable(async () => (await import('./RunStrip')).RunStrip, {
  missing: () => words('bar.noStrip'),
});

/** How far the run is, where things happened, and what is planned. Fetched after the first motion: it can wait. */
export function TimeStrip() {
  return (
    <div className="strip-frame">
      <RunStrip />
      <Clock />
    </div>
  );
}

/** The same in figures, and which of the two worlds of time they are from. */
function Clock() {
  const text = useRun(clockWords);
  const timeUs = useRun(clockUs);
  const timeWorld = useRun((run) => run.timeWorld);
  return (
    <p className="clock">
      <strong data-time-us={timeUs}>{text}</strong>
      <small>{words(timeWorld === 'stretched' ? 'bar.slowMotion' : 'bar.realTime')}</small>
    </p>
  );
}
