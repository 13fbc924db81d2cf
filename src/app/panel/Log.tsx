import { useRun } from '../../state/hooks';
import { instant } from '../../timeline/words';

/** Every sentence of the run, newest first. */
export function Log() {
  const log = useRun((run) => run.log);
  if (log.length === 0) return <p className="quiet">Nothing has been told yet.</p>;
  return (
    <ol className="log" reversed>
      {[...log].reverse().map((sentence) => (
        <li key={sentence.id} className={`tone-${sentence.tone}`}>
          <span className="log-time">{instant(sentence.atUs)}</span>
          <span>
            {sentence.text}
            {sentence.detail && <small>{sentence.detail}</small>}
          </span>
        </li>
      ))}
    </ol>
  );
}
