import { type ReactNode, useId, useState } from 'react';
import words from '../../messages/en/learning/lesson';
import type { AnyMessage } from '../../messages/formats';
import { render } from '../../messages/room';
import { useRun } from '../../state/hooks';
import type { Lesson } from '../course/lesson';
import { Prose } from '../glossary/Prose';
import { type Fate, fatesIn } from '../reading/fates';
import { LessonText } from './LessonText';
import type { Predicted } from './progress';
import type { LessonRun } from './useLesson';
import { useSituation } from './useSituation';

interface Props {
  readonly lesson: Lesson;
  readonly run: LessonRun;
}

/** The hook, and a question that is answered before anything is seen. */
export function Predict({ lesson, run }: Props) {
  const { asked } = run.progress;
  return (
    <>
      <p className="lesson-hook">
        <LessonText text={lesson.hook} />
      </p>
      {asked === null ? <Open lesson={lesson} run={run} /> : <Locked lesson={lesson} run={run} />}
    </>
  );
}

/** Whether somebody has answered: one option, or a fate for everybody. */
const isWhole = (predicted: Predicted): boolean =>
  predicted.of === 'run'
    ? predicted.option >= 0
    : predicted.fates.length > 0 && !predicted.fates.includes(null);

function Open({ lesson: { predict }, run }: Props) {
  const people = useRun((view) => view.system.people.length);
  const because = useId();
  const [reason, setReason] = useState('');
  const [isMissed, setMissed] = useState(false);
  const [predicted, setPredicted] = useState<Predicted>(() =>
    predict.of === 'run' ? { of: 'run', option: -1 } : { of: 'people', fates: [] },
  );
  const chosen = filled(predicted, people);
  return (
    <form
      id={run.form}
      className="lesson-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (isWhole(chosen)) run.predict(chosen, reason.trim());
        else setMissed(true);
      }}
    >
      <Choices
        predict={predict}
        predicted={chosen}
        onChange={(next) => {
          setMissed(false);
          setPredicted(next);
        }}
      />
      <label className="lesson-because" htmlFor={because}>
        {words('lesson.because')}
        <input
          id={because}
          type="text"
          maxLength={200}
          autoComplete="off"
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
      </label>
      {isMissed && (
        <p ref={bringIntoView} className="lesson-missed" role="alert">
          {words(predict.of === 'run' ? 'lesson.chooseFirst' : 'lesson.sortFirst')}
        </p>
      )}
    </form>
  );
}

/** It comes after the last choice, which may be out of sight. */
const bringIntoView = (element: HTMLElement | null) =>
  element?.scrollIntoView?.({ block: 'nearest' });

/** What leads on, in sight however much there is to choose from. */
export function PredictFoot({ run }: Pick<Props, 'run'>) {
  return (
    <footer className="lesson-foot">
      {run.progress.asked === null ? (
        <>
          <button
            type="button"
            className="button button-quiet"
            onClick={() => run.predict(null, '')}
          >
            {words('lesson.skip')}
          </button>
          <button type="submit" form={run.form} className="button button-primary">
            {words('lesson.next')}
          </button>
        </>
      ) : (
        <button type="button" className="button button-primary" onClick={run.forward}>
          {words('lesson.next')}
        </button>
      )}
    </footer>
  );
}

/** With a place for everybody who is there. */
const filled = (predicted: Predicted, people: number): Predicted =>
  predicted.of === 'run'
    ? predicted
    : {
        of: 'people',
        fates: Array.from({ length: people }, (_, index) => predicted.fates[index] ?? null),
      };

/** What was said before anything was seen. */
function Locked({ lesson: { predict }, run }: Props) {
  const { asked, predicted, because } = run.progress;
  return (
    <div className="lesson-form">
      {predicted === null ? (
        <p>{words('lesson.skipped')}</p>
      ) : (
        <>
          <Choices predict={predict} asked={asked} predicted={predicted} />
          {because !== '' && <p>{words('lesson.reason', { what: because })}</p>}
          <p className="lesson-quiet">{words('lesson.locked')}</p>
        </>
      )}
    </div>
  );
}

interface ChoicesProps {
  readonly predict: Lesson['predict'];
  readonly predicted: Predicted;
  /** As it was asked. */
  readonly asked?: AnyMessage | null;
  onChange?(predicted: Predicted): void;
}

function Choices({ predict, predicted, asked, onChange }: ChoicesProps) {
  const name = useId();
  const legend = asked ? <Prose text={render(asked)} /> : <LessonText text={predict.ask} />;
  if (predict.of === 'people' || predicted.of === 'people') {
    const { fates } = predicted as Extract<Predicted, { of: 'people' }>;
    return <Sorting legend={legend} fates={fates} {...(onChange && { onChange })} />;
  }
  return (
    <fieldset disabled={onChange === undefined}>
      <legend>{legend}</legend>
      {predict.options.map(({ text }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: options have no other identity
        <label key={index} className="lesson-option">
          <input
            type="radio"
            name={name}
            checked={predicted.option === index}
            onChange={() => onChange?.({ of: 'run', option: index })}
          />
          <span>
            <LessonText text={text} />
          </span>
        </label>
      ))}
    </fieldset>
  );
}

interface SortingProps {
  readonly legend: ReactNode;
  readonly fates: readonly (Fate | null)[];
  onChange?(predicted: Predicted): void;
}

/** A fate for each person. */
function Sorting({ legend, fates, onChange }: SortingProps) {
  const people = useRun((view) => view.system.people);
  const possible = useSituation((sight) => fatesIn(sight).join(' ')).split(' ') as Fate[];
  return (
    <fieldset disabled={onChange === undefined}>
      <legend>{legend}</legend>
      <p className="lesson-quiet">{words('lesson.worst')}</p>
      {people.map(({ index, name }) => (
        <label key={index} className="lesson-person">
          <Prose text={name} />
          <select
            value={fates[index] ?? ''}
            onChange={(event) => {
              const fate = possible.find((one) => one === event.currentTarget.value) ?? null;
              onChange?.({ of: 'people', fates: fates.with(index, fate) });
            }}
          >
            <option value="">{words('lesson.choose')}</option>
            {possible.map((fate) => (
              <option key={fate} value={fate}>
                {words(`lesson.fate.${fate}`)}
              </option>
            ))}
          </select>
        </label>
      ))}
    </fieldset>
  );
}
