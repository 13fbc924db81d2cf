import { useId, useState } from 'react';
import type { ArchitectureId } from '../../engine';
import lesson from '../../messages/en/learning/lesson';
import architectures from '../../messages/en/stage/architectures';
import type { AnyMessage } from '../../messages/formats';
import { render, together } from '../../messages/room';
import { usePlayer } from '../../state/hooks';
import { type Claim, saidOf } from '../course/lesson';
import { Prose } from '../glossary/Prose';
import { type Settled, show } from './AsOf';

const words = together(lesson, architectures);

interface Props {
  readonly claims: readonly Claim<AnyMessage>[];
  /** The run that they are made of. */
  readonly sight: Settled;
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
        {held.map(({ text, more, under }) => {
          const said = render(saidOf(text, sight));
          return (
            <p key={said}>
              <Prose text={said} />
              {isWhole && more && <MoreOf text={render(saidOf(more, sight))} />}
              {under && <Show architecture={under} sight={sight} />}
            </p>
          );
        })}
      </div>
      {held.length < claims.length && <p className="lesson-quiet">{words('lesson.otherwise')}</p>}
    </>
  );
}

interface ShowProps {
  readonly architecture: ArchitectureId;
  readonly sight: Settled;
}

/** Leads to the same instant under another architecture. */
function Show({ architecture, sight }: ShowProps) {
  const player = usePlayer();
  return (
    <>
      {' '}
      <button
        type="button"
        className="button-link lesson-at"
        onClick={() => show(player, sight, { architecture })}
      >
        {words('lesson.show', { architecture: { id: `architectures.${architecture}` } })}
      </button>
    </>
  );
}

const MoreOf = ({ text }: { readonly text: string }) => (
  <>
    {' '}
    <Prose text={text} />
  </>
);
