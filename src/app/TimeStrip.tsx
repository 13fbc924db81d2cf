import { useRun } from '../state/hooks';
import { loadable } from '../ui/loadable';
import { clockUs, clockWords } from './clockWords';

const Strip = loadable(async () => (await import('../charts/Strip')).Strip, {
  what: 'The strip of time',
});

/** How far the run is and where things happened. Fetched after the first motion: it can wait. */
export function TimeStrip() {
  const timeUs = useRun((run) => run.world.timeUs);
  const marks = useRun((run) => run.marks);
  return (
    <div className="strip-frame">
      <Strip timeUs={timeUs} marks={marks} />
      <Clock />
    </div>
  );
}

/** The same in figures, and which of the two worlds of time they are from. */
function Clock() {
  const text = useRun(clockWords);
  const timeUs = useRun(clockUs);
  const world = useRun((run) => run.timeWorld);
  return (
    <p className="clock">
      <strong data-time-us={timeUs}>{text} s</strong>
      <small>{world === 'stretched' ? 'slow motion' : 'real time'}</small>
    </p>
  );
}
