import { useId, useState } from 'react';
import words from '../../messages/en/learning/lesson';
import type { AnyMessage } from '../../messages/formats';
import { render } from '../../messages/room';
import type { Situation } from '../../state/readings';
import { type Claim, saidOf } from '../course/lesson';
import { Prose } from '../glossary/Prose';

interface Props {
  readonly claims: readonly Claim<AnyMessage>[];
  /** The run that they are made of. */
  readonly sight: Situation;
}

/** Sentences about a run: those that are true of it. What there is to add to each is shown on demand, in its place. */
export function Claims({ claims, sight }: Props) {
  const [isWhole, setWhole] = useState(false);
  const held = claims.filter((claim) => claim.holds(sight));
  const list = useId();
  return (
    <>
      {held.some(({ more }) => more !== undefined) && (
        <p>
          <button
            type="button"
            className="button-link"
            aria-controls={list}
            onClick={() => setWhole(!isWhole)}
          >
            {words(isWhole ? 'lesson.less' : 'lesson.more')}
          </button>
        </p>
      )}
      <div id={list} className="lesson-claims">
        {held.map(({ text, more }) => {
          const said = render(saidOf(text, sight));
          return (
            <p key={said}>
              <Prose text={said} />
              {isWhole && more && <MoreOf text={render(saidOf(more, sight))} />}
            </p>
          );
        })}
      </div>
      {held.length < claims.length && <p className="lesson-quiet">{words('lesson.otherwise')}</p>}
    </>
  );
}

const MoreOf = ({ text }: { readonly text: string }) => (
  <>
    {' '}
    <Prose text={text} />
  </>
);
