import words from '../../messages/en/page/tryNext';
import { usePage, useRun } from '../../state/hooks';
import { Icon } from '../../ui/Icon';
import type { Phase } from './useTryNext';
import { secondsLeft } from './watching';

interface Props {
  readonly title: string;
  /** What is said at the end; nothing before. */
  readonly result: readonly string[];
  readonly phase: Exclude<Phase, { readonly is: 'asking' }>;
  onGoOn(): void;
}

/** What was said, and what happened; until that is known, how long it takes. */
export function Result({ title, result, phase, onGoOn }: Props) {
  return (
    <div className="try-next-result">
      <p className="try-next-question" data-focus="" tabIndex={-1}>
        {title}
      </p>
      {phase.is === 'watching' ? (
        <Watching phase={phase} />
      ) : (
        <Told phase={phase} result={result} />
      )}
      <button type="button" className="button" onClick={onGoOn}>
        {words(phase.is === 'watching' ? 'tryNext.another' : 'tryNext.next')}
      </button>
    </div>
  );
}

function Watching({ phase }: { phase: Extract<Phase, { readonly is: 'watching' }> }) {
  const { watch } = phase;
  const seconds = useRun((run) => Math.ceil(secondsLeft(watch, run)));
  const isPlaying = useRun((run) => run.playing);
  const said = watch.chosen === null ? undefined : watch.card.options[watch.chosen]?.text;
  return (
    <>
      <p>
        {said === undefined
          ? words('tryNext.noneChosen')
          : words('tryNext.chosen', { answer: { id: said } })}
      </p>
      <p className="try-next-wait">
        <Icon name="clock" />
        {words(isPlaying ? 'tryNext.watch' : 'tryNext.paused', { seconds })}
      </p>
    </>
  );
}

interface Ended {
  readonly phase: Extract<Phase, { readonly is: 'told' | 'called-off' }>;
  readonly result: readonly string[];
}

function Told({ phase, result: [first, ...more] }: Ended) {
  const prose = usePage((page) => page.prose);
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
        <p key={sentence}>{prose(sentence)}</p>
      ))}
    </>
  );
}
