import words from '../../messages/en/lesson';
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

/** Sentences about a run: those that are true of it. */
export function Claims({ claims, sight }: Props) {
  const held = claims.filter((claim) => claim.holds(sight));
  return (
    <>
      {held.map(({ text }) => {
        const said = render(saidOf(text, sight));
        return (
          <p key={said}>
            <Prose text={said} />
          </p>
        );
      })}
      {held.length < claims.length && <p className="lesson-quiet">{words('lesson.otherwise')}</p>}
    </>
  );
}
