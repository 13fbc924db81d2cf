import './lessonList.css';
import { useState } from 'react';
import words from '../../messages/en/course';
import { usePage } from '../../state/hooks';
import { Dialog } from '../../ui/Dialog';
import { Icon } from '../../ui/Icon';
import { completed, forgetCompleted } from './completed';
import { COURSE } from './course';
import { LESSON_NAMES } from './names';

/** All lessons in their order, and which have been gone through. */
export function LessonList({ onClose }: { onClose(): void }) {
  const learn = usePage((page) => page.learn);
  const say = usePage((page) => page.say);
  const [done, setDone] = useState(completed);
  const forget = () => {
    forgetCompleted();
    setDone(completed());
    say(words('course.forgotten'));
  };
  return (
    <Dialog title={words('course.title')} onClose={onClose}>
      <div className="lesson-list">
        <p>{words('course.lead')}</p>
        <ol>
          {LESSON_NAMES.map((name) => (
            <li key={name}>
              <button type="button" onClick={() => learn(name)}>
                <span className="lesson-list-title">{words(`course.${name}`)}</span>
                <span className="lesson-list-minutes">
                  {words('course.minutes', { minutes: COURSE[name].minutes })}
                </span>
                {done.has(name) && (
                  <span className="lesson-list-done">
                    <Icon name="check" />
                    {words('course.done')}
                  </span>
                )}
              </button>
            </li>
          ))}
        </ol>
        <p className="lesson-list-progress">
          {words('course.progress', { count: done.size, all: LESSON_NAMES.length })}
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
