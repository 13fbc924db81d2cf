import './lessonList.css';
import { useState } from 'react';
import words from '../../messages/en/learning/course';
import terms from '../../messages/en/learning/terms';
import { usePage, usePlayer } from '../../state/hooks';
import { Dialog } from '../../ui/Dialog';
import { Icon } from '../../ui/Icon';
import { TERM_IDS } from '../glossary/terms';
import { completed, forgetCompleted } from './completed';
import { COURSE } from './course';
import { APPENDIX, type LessonName, PATH } from './names';

/** All lessons in their order, and which have been gone through. */
export function LessonList({ onClose }: { onClose(): void }) {
  const player = usePlayer();
  const say = usePage((page) => page.say);
  const [done, setDone] = useState(() => completed(player));
  const forget = () => {
    forgetCompleted(player);
    setDone(completed(player));
    say(words('course.forgotten'));
  };
  return (
    <Dialog title={words('course.title')} wide onClose={onClose}>
      <div className="lesson-list">
        <p>{words('course.lead')}</p>
        <Elsewhere />
        <ol>
          {PATH.map((name) => (
            <Entry key={name} name={name} isDone={done.has(name)} />
          ))}
        </ol>
        <p>{words('course.appendix')}</p>
        <ul>
          {APPENDIX.map((name) => (
            <Entry key={name} name={name} isDone={done.has(name)} />
          ))}
        </ul>
        <details className="lesson-list-terms">
          <summary>{words('course.terms', { count: TERM_IDS.length })}</summary>
          <dl>
            {TERM_IDS.map((id) => (
              <div key={id}>
                <dt>{terms(`terms.${id}`)}</dt>
                <dd>{terms(`terms.${id}.means`)}</dd>
              </div>
            ))}
          </dl>
        </details>
        <p className="lesson-list-progress">
          {words('course.progress', {
            count: PATH.filter((name) => done.has(name)).length,
            all: PATH.length,
          })}
          {done.size > 0 && (
            <button type="button" className="button" onClick={forget}>
              {words('course.forget')}
            </button>
          )}
        </p>
      </div>
    </Dialog>
  );
}

interface EntryProps {
  readonly name: LessonName;
  readonly isDone: boolean;
}

/** A lesson, and what there is of it on paper. */
function Entry({ name, isDone }: EntryProps) {
  const learn = usePage((page) => page.learn);
  return (
    <li>
      <button type="button" onClick={() => learn(name)}>
        <span className="lesson-list-title">{words(`course.${name}`)}</span>
        <span className="lesson-list-minutes">
          {words('course.minutes', { minutes: COURSE[name].minutes })}
        </span>
        {isDone && (
          <span className="lesson-list-done">
            <Icon name="check" />
            {words('course.done')}
          </span>
        )}
      </button>
      <span className="lesson-list-paper">
        <Paper to={`./lessons/${name}.html`} what="course.teacher" name={name} />
        <Paper to={`./lessons/${name}-worksheet.html`} what="course.worksheet" name={name} />
      </span>
    </li>
  );
}

/** What else stands in the row of the lessons. */
const ELSEWHERE = ['use-cases', 'choose', 'challenges'] as const;

/** The way there, in the place of this list, so that closing that one comes back to the page. */
function Elsewhere() {
  const { ownsPage } = usePlayer();
  const open = usePage((page) => page.open);
  const go = (dialog: (typeof ELSEWHERE)[number]) => {
    if (ownsPage) history.replaceState(history.state, '', `#${dialog}`);
    open(dialog);
  };
  return (
    <div className="lesson-list-elsewhere">
      {ELSEWHERE.map((dialog) => (
        <button key={dialog} type="button" className="button-link" onClick={() => go(dialog)}>
          {words(`course.${dialog}`)}
        </button>
      ))}
    </div>
  );
}

interface PaperProps {
  readonly to: string;
  readonly what: 'course.teacher' | 'course.worksheet';
  readonly name: LessonName;
}

/** The way to a page that can be printed. */
const Paper = ({ to, what, name }: PaperProps) => (
  <a
    href={to}
    target="_blank"
    rel="noopener"
    aria-label={words(`${what}Of`, { title: { id: `course.${name}` } })}
  >
    {words(what)}
  </a>
);
