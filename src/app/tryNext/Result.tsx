import { useRun } from '../../state/hooks';
import { Icon } from '../../ui/Icon';
import { resultWords } from './resultWords';
import type { Phase } from './useTryNext';
import { secondsLeft } from './watching';

interface Props {
  readonly title: string;
  readonly phase: Exclude<Phase, { readonly is: 'asking' }>;
  onGoOn(): void;
}

/** What was said, and what happened; until that is known, how long it takes. */
export function Result({ title, phase, onGoOn }: Props) {
  return (
    <div className="try-next-result">
      <p className="try-next-question" data-focus="" tabIndex={-1}>
        {title}
      </p>
      {phase.is === 'watching' ? <Watching phase={phase} /> : <Told phase={phase} />}
      <button type="button" className="button" onClick={onGoOn}>
        {phase.is === 'watching' ? 'Ask something else' : 'Next question'}
      </button>
    </div>
  );
}

function Watching({ phase }: { phase: Extract<Phase, { readonly is: 'watching' }> }) {
  const { watch } = phase;
  const left = useRun((run) => Math.ceil(secondsLeft(watch, run)));
  const isPlaying = useRun((run) => run.playing);
  const said = watch.chosen === null ? null : watch.card.options[watch.chosen]?.text;
  return (
    <>
      <p>{said ? `You say: “${said}”.` : 'No answer chosen: just watch.'}</p>
      <p className="try-next-wait">
        <Icon name="clock" />
        {isPlaying
          ? `Watch the diagram: you’ll see within ${left} s of the run.`
          : `The run is paused. Play ${left} s more to see.`}
      </p>
    </>
  );
}

function Told({ phase }: { phase: Extract<Phase, { readonly is: 'told' | 'called-off' }> }) {
  const [first, ...more] = resultWords(phase);
  const isRight = phase.is === 'told' && phase.watch.chosen === phase.outcome.held;
  const isWrong = phase.is === 'told' && phase.watch.chosen !== null && !isRight;
  const tone = isRight ? 'ok' : isWrong || phase.is === 'called-off' ? 'warn' : 'plain';
  return (
    <>
      <p className={`try-next-said tone-${tone}`}>
        {(isRight || isWrong) && <Icon name={isRight ? 'check' : 'cross'} />}
        <span>{first}</span>
      </p>
      {more.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </>
  );
}
