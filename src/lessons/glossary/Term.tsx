import './term.css';
import { useRef, useState } from 'react';
import course from '../../messages/en/learning/course';
import terms from '../../messages/en/learning/terms';
import { together } from '../../messages/room';
import { usePage } from '../../state/hooks';
import { Popover } from '../../ui/Popover';
import { TERMS, type TermId } from './terms';

const words = together(terms, course);

interface Props {
  readonly id: TermId;
  /** The term as it stands in its sentence. */
  readonly children: string;
}

/** A term that can be opened where it stands. */
export function Term({ id, children }: Props) {
  const [isOpen, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const current = usePage((page) => page.lesson);
  const learn = usePage((page) => page.learn);
  const { [id]: lesson } = TERMS;
  const label = words('terms.title', { term: words(`terms.${id}`) });
  return (
    <>
      <button
        ref={button}
        type="button"
        className="term"
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      >
        {children}
      </button>
      {isOpen && button.current && (
        <Popover label={label} anchor={button.current} onClose={() => setOpen(false)}>
          <p className="term-name">{words(`terms.${id}`)}</p>
          <p>{words(`terms.${id}.means`)}</p>
          {lesson !== current && (
            <button type="button" className="button-link" onClick={() => learn(lesson)}>
              {words('terms.see', { title: { id: `course.${lesson}` } })}
            </button>
          )}
        </Popover>
      )}
    </>
  );
}
