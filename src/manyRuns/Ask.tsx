import { memo, useId } from 'react';
import { type ArchitectureId, METRICS, type MetricId } from '../engine';
import metrics from '../messages/en/panel/metrics';
import titles from '../messages/en/stage/architectures';
import words from '../messages/en/views/manyRuns';
import { useArchitectures } from '../state/hooks';
import { questionWords } from './answer';
import { type Asked, PRECISIONS, type PrecisionId } from './asked';
import { Choice } from './Choice';
import { type Findings, MOST_RUNS } from './study';
import type { Length } from './useSubject';

interface Props {
  readonly asked: Asked;
  readonly lengths: readonly Length[];
  readonly findings: Findings | null;
  onChange(change: Partial<Asked>): void;
  onAsk(): void;
  onPlayAll(): void;
  onCancel(): void;
}

/** Says that it can do nothing now, and keeps its place and the focus. */
const idleIf = (isIdle: boolean) => (isIdle ? true : undefined);

const MINUTE_US = 60_000_000;

/** The question, what it is made of, and what can be done about it. */
export function Ask({ asked, lengths, findings, onChange, onAsk, onPlayAll, onCancel }: Props) {
  const question = useId();
  const { compared, metric } = asked;
  const [one, other] = compared;
  const isRunning = findings?.status === 'running';
  const isPair = one !== other;
  return (
    <form
      className="many-ask"
      aria-labelledby={question}
      onSubmit={(event) => {
        event.preventDefault();
        if (isRunning) onCancel();
        else if (isPair) onAsk();
      }}
    >
      <h3 id={question}>{isPair ? questionWords(compared, metric) : words('manyRuns.sameTwo')}</h3>
      <Choices asked={asked} lengths={lengths} onChange={onChange} />
      <div className="many-doing">
        <button
          type="submit"
          className="button button-primary"
          aria-disabled={idleIf(!isPair && !isRunning)}
        >
          {words(isRunning ? 'manyRuns.cancel' : 'manyRuns.ask')}
        </button>
        <button
          type="button"
          className="button"
          aria-disabled={idleIf(isRunning)}
          onClick={() => isRunning || onPlayAll()}
        >
          {words('manyRuns.all', { most: MOST_RUNS })}
        </button>
        {isRunning && <Progress findings={findings} />}
      </div>
    </form>
  );
}

/** What the question is made of. */
const Choices = memo(function Choices({
  asked,
  lengths,
  onChange,
}: Pick<Props, 'asked' | 'lengths' | 'onChange'>) {
  const architectures = useArchitectures();
  const { metric, precision, untilUs } = asked;
  const [one, other] = asked.compared;
  return (
    <div className="many-choices">
      <Choice
        label={words('manyRuns.metric')}
        value={metric}
        options={METRICS.map(({ id }) => [id, metrics(`metrics.${id}`)])}
        onChoose={(id) => onChange({ metric: id as MetricId })}
      />
      <Choice
        label={words('manyRuns.one')}
        value={one}
        options={architectures.map((id) => [id, titles(`architectures.${id}`)])}
        onChoose={(id) => onChange({ compared: [id as ArchitectureId, other] })}
      />
      <Choice
        label={words('manyRuns.other')}
        value={other}
        options={architectures.map((id) => [id, titles(`architectures.${id}`)])}
        onChoose={(id) => onChange({ compared: [one, id as ArchitectureId] })}
      />
      <Choice
        label={words('manyRuns.until')}
        value={`${untilUs}`}
        options={lengths.map((length) => [`${length.us}`, lengthWords(length)])}
        onChoose={(us) => onChange({ untilUs: Number(us) })}
      />
      <Choice
        label={words('manyRuns.precision')}
        value={precision}
        options={Object.entries(PRECISIONS).map(([id, { atMost }]) => [
          id,
          words('manyRuns.share', { percent: 100 * atMost }),
        ])}
        onChoose={(id) => onChange({ precision: id as PrecisionId })}
      />
    </div>
  );
});

function Progress({ findings: { done, asked } }: { findings: Findings }) {
  return (
    <>
      <progress max={asked} value={done} aria-label={words('manyRuns.progress')} />
      <span className="many-counted">{words('manyRuns.counted', { done, asked })}</span>
    </>
  );
}

const lengthWords = ({ us, is }: Length): string =>
  is === 'minutes'
    ? words('manyRuns.minutes', { count: us / MINUTE_US })
    : words(`manyRuns.${is}`, { us });
