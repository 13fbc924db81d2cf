import { useId, useState } from 'react';
import words from '../../messages/en/learning/lesson';
import { render } from '../../messages/room';
import { usePage } from '../../state/hooks';
import { Icon } from '../../ui/Icon';
import type { Lesson } from '../course/lesson';
import { Prose } from '../glossary/Prose';
import type { LessonRun } from './useLesson';

interface Props {
  readonly lesson: Lesson;
  readonly run: LessonRun;
}

/** A question about something that is not on the stage, with a reason for each answer. */
export function Question({ lesson, run }: Props) {
  const { answered } = run.progress;
  return (
    <>
      {answered === null ? (
        <Asking lesson={lesson} run={run} />
      ) : (
        <Answered lesson={lesson} answered={answered} />
      )}
      {answered !== null && <Simplified lesson={lesson} />}
    </>
  );
}

function Asking({ lesson: { question }, run }: Props) {
  const name = useId();
  const [chosen, setChosen] = useState<number | null>(null);
  return (
    <form
      className="lesson-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (chosen !== null) run.finish(chosen);
      }}
    >
      <fieldset>
        <legend>
          <Prose text={render(question.ask)} />
        </legend>
        {question.options.map(({ text }, index) => (
          <label key={text.id} className="lesson-option">
            <input
              type="radio"
              name={name}
              required
              checked={chosen === index}
              onChange={() => setChosen(index)}
            />
            <span>
              <Prose text={render(text)} />
            </span>
          </label>
        ))}
      </fieldset>
      <div className="lesson-ways">
        <button type="submit" className="button button-primary">
          {words('lesson.reasons')}
        </button>
      </div>
    </form>
  );
}

interface AnsweredProps {
  readonly lesson: Lesson;
  readonly answered: number;
}

function Answered({ lesson: { question }, answered }: AnsweredProps) {
  return (
    <>
      <p className="lesson-asked" data-focus="" tabIndex={-1}>
        <Prose text={render(question.ask)} />
      </p>
      <ul className="lesson-reasons">
        {question.options.map(({ text, reason }, index) => {
          const isRight = index === question.right;
          return (
            <li key={text.id} className={index === answered ? 'is-chosen' : undefined}>
              <Icon name={isRight ? 'check' : 'cross'} />
              <div>
                <p className="lesson-reasoned">
                  <span className="vh">{words(isRight ? 'lesson.right' : 'lesson.wrong')} </span>
                  <Prose text={render(text)} />
                  {index === answered && <small>{words('lesson.youSaid')}</small>}
                </p>
                <p>
                  <Prose text={render(reason)} />
                </p>
              </div>
            </li>
          );
        })}
      </ul>
    </>
  );
}

/** Where the lesson is simpler than the model, and where the model is described. */
function Simplified({ lesson }: Pick<Props, 'lesson'>) {
  const open = usePage((page) => page.open);
  return (
    <>
      <h4>{words('lesson.simplifies')}</h4>
      <ul className="lesson-simplifies">
        {lesson.simplifies.map((one) => (
          <li key={one.id}>
            <Prose text={render(one)} />
          </li>
        ))}
      </ul>
      <p className="lesson-quiet">
        {words('lesson.model')}{' '}
        <button
          type="button"
          className="button-link"
          aria-haspopup="dialog"
          onClick={() => open('proof')}
        >
          {words('lesson.howTrue')}
        </button>
      </p>
      <p className="lesson-quiet">{words('lesson.further')}</p>
    </>
  );
}
