import words from '../../messages/en/learning/lesson';
import { render } from '../../messages/room';
import { usePlayer } from '../../state/hooks';
import { Icon } from '../../ui/Icon';
import { type Lesson, saidOf } from '../course/lesson';
import { Prose } from '../glossary/Prose';
import { byPerson } from '../reading/byPerson';
import { outcomesOf, verdictOn } from '../reading/fates';
import { AsOf, type Settled, show } from './AsOf';
import { Claims } from './Claims';
import { PeopleUnder } from './PeopleUnder';
import type { Progress } from './progress';
import type { LessonRun } from './useLesson';

interface Props {
  readonly lesson: Lesson;
  readonly run: Pick<LessonRun, 'progress' | 'settled'>;
}

/** The prediction beside what happened, and why. */
export function Explain({ lesson, run }: Props) {
  const sight = run.settled.observe;
  if (sight === null) return <p>{words('lesson.unseen')}</p>;
  return <Told lesson={lesson} progress={run.progress} sight={sight} />;
}

interface ToldProps {
  readonly lesson: Lesson;
  readonly progress: Progress;
  readonly sight: Settled;
}

function Told({ lesson, progress, sight }: ToldProps) {
  const player = usePlayer();
  const { why, decides } = lesson.explain;
  const atUs = decides.at(sight);
  return (
    <>
      {progress.asked !== null && (
        <p className="lesson-asked">
          <Prose text={render(progress.asked)} />
        </p>
      )}
      <Beside lesson={lesson} progress={progress} sight={sight} />
      <AsOf sight={sight} />
      <People lesson={lesson} progress={progress} sight={sight} />
      <h4>{words('lesson.why')}</h4>
      <Claims claims={why} sight={sight} />
      {atUs !== null && (
        <div className="lesson-decides">
          <p>
            <Prose text={render(decides.text)} />
          </p>
          <button type="button" className="button" onClick={() => show(player, sight, { atUs })}>
            {words('lesson.decides', { us: atUs })}
          </button>
        </div>
      )}
    </>
  );
}

/** What was said and what happened, in the same words. */
function Beside({ lesson: { predict }, progress, sight }: ToldProps) {
  const { predicted, because } = progress;
  if (predict.of === 'people') {
    if (predicted?.of !== 'people') return null;
    const { fates } = predicted;
    return predict.misconceptions
      .filter((one) => one.shows(fates, sight))
      .map(({ idea, reply }) => (
        <p key={idea.id}>
          <Prose text={render(saidOf(reply, sight))} />
        </p>
      ));
  }
  const held = predict.options.findIndex((option) => option.holds(sight));
  const chosen = predicted?.of === 'run' ? predict.options[predicted.option] : undefined;
  const happened = predict.options[held];
  const isSame = chosen !== undefined && chosen === happened;
  return (
    <>
      <dl className="lesson-beside">
        <dt>{words('lesson.youSaid')}</dt>
        <dd>
          {chosen === undefined ? (
            words('lesson.skipped')
          ) : (
            <Prose text={words('lesson.quoted', { what: saidOf(chosen.text, sight) })} />
          )}
          {because !== '' && <small>{words('lesson.reason', { what: because })}</small>}
        </dd>
        <dt>{words('lesson.happened')}</dt>
        <dd>
          {happened === undefined ? (
            words('lesson.noAnswerFits')
          ) : (
            <Prose text={words('lesson.quoted', { what: saidOf(happened.text, sight) })} />
          )}
          {isSame && (
            <small>
              <Icon name="check" /> {words('lesson.soItWas')}
            </small>
          )}
        </dd>
      </dl>
      {!isSame && happened?.misconception === null && chosen?.misconception && (
        <p>
          <Prose text={render(saidOf(chosen.misconception.reply, sight))} />
        </p>
      )}
    </>
  );
}

/** What has become of each person; where that was predicted, beside it. */
function People({ lesson, progress: { predicted }, sight }: ToldProps) {
  const table = byPerson(lesson, sight);
  const { caption, heads, rows } = table;
  const fates = predicted?.of === 'people' ? predicted.fates : null;
  // More of them than these are too narrow to be read side by side.
  if (table.isUnder && heads.length > 3) return <PeopleUnder {...table} />;
  const outcomes = fates ? outcomesOf(sight.run) : [];
  const isMore = outcomes.some((all) => all.includes('error'));
  return (
    <>
      {isMore && <p className="lesson-quiet">{words('lesson.errorsToo')}</p>}
      <table className="lesson-people">
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{heads[0]}</th>
            {fates && <th scope="col">{words('lesson.youSaid')}</th>}
            {heads.slice(1).map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([name = '', ...cells], index) => {
            const fate = fates?.[index];
            return (
              <tr key={name}>
                <th scope="row">
                  <Prose text={name} />
                </th>
                {fates && (
                  <td>
                    {fate && words(`lesson.fate.${fate}`)}
                    {fate && (
                      <small className="lesson-verdict">
                        {words(`lesson.verdict.${verdictOn(fate, outcomes[index] ?? [])}`)}
                      </small>
                    )}
                  </td>
                )}
                {cells.map((cell, column) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: a cell is its place
                  <td key={column}>
                    <Prose text={cell} />
                  </td>
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
    </>
  );
}
