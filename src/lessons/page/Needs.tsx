import './needs.css';
import architectures from '../../messages/en/architectures';
import lessonWords from '../../messages/en/lesson';
import type { AnyMessage } from '../../messages/formats';
import { render, together } from '../../messages/room';
import type { Situation } from '../../state/readings';
import { metBy, type Need, saidOf } from '../course/lesson';
import { Prose } from '../glossary/Prose';

const words = together(lessonWords, architectures);

interface Props {
  readonly needs: readonly Need<AnyMessage>[];
  /** The run that tells who met them. */
  readonly sight: Situation;
}

/** What to choose for which need, as far as the run tells. */
export function Needs({ needs, sight }: Props) {
  return (
    <table className="lesson-people lesson-needs">
      <caption>{words('lesson.needs')}</caption>
      <thead>
        <tr>
          <th scope="col">{words('lesson.need')}</th>
          <th scope="col">{words('lesson.met')}</th>
        </tr>
      </thead>
      <tbody>
        {needs.map((need) => {
          const said = render(saidOf(need.text, sight));
          const met = metBy(need, sight);
          const isUsual = met.length === 1 && met[0] === need.choice;
          return (
            <tr key={need.choice}>
              <th scope="row">
                <Prose text={said} />
              </th>
              <td>
                <strong>
                  {met.length === 0
                    ? words('lesson.metByNone')
                    : met.map((one) => words(`architectures.${one}`)).join(', ')}
                </strong>
                {isUsual && (
                  <small>
                    <Prose text={render(saidOf(need.price, sight))} />
                  </small>
                )}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
