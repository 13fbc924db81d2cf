import './ofRun.css';
import lessonWords from '../../messages/en/learning/lesson';
import architectures from '../../messages/en/stage/architectures';
import type { AnyMessage } from '../../messages/formats';
import { render, together } from '../../messages/room';
import type { Situation } from '../../state/readings';
import { type Lesson, metIn } from '../course/lesson';
import { Prose } from '../glossary/Prose';

const words = together(lessonWords, architectures);

interface Props {
  readonly needs: Lesson['nowTry']['needs'];
  /** The run that tells who met them. */
  readonly sight: Situation;
}

/** What to choose for which need, as far as the run tells. */
export function Needs({ needs, sight }: Props) {
  const rows = metIn<AnyMessage>(needs, sight);
  if (needs === undefined) return null;
  if (rows.length === 0) return <p className="lesson-quiet">{words('lesson.needsOtherwise')}</p>;
  return (
    <table className="lesson-people lesson-needs">
      <caption>{words('lesson.needs', { us: sight.run.system.timeUs })}</caption>
      <thead>
        <tr>
          <th scope="col">{words('lesson.need')}</th>
          <th scope="col">{words('lesson.met')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ need, by, price }) => (
          <tr key={need.id}>
            <th scope="row">
              <Prose text={render(need)} />
            </th>
            <td>
              <strong>
                {by.length === 0
                  ? words('lesson.metByNone')
                  : words('lesson.metBy', { by: by.map((one) => words(`architectures.${one}`)) })}
              </strong>
              {price !== null && (
                <small>
                  <Prose text={words('lesson.price', { price })} />
                </small>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
