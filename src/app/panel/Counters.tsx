import { useId } from 'react';
import words from '../../messages/en/panel/counters';
import { metricInWords } from '../../messages/figures';
import { usePage } from '../../state/hooks';
import { useThrottledRun } from '../../state/throttledRun';
import { wholeNumber } from '../../ui/number';
import { countersOf, isLetInTold, losersWords, type Tally } from './counterWords';
import { shownLane } from './lanes';

/** Names for more people than this would not fit on one line. */
const NAMED_MAX = 2;
/** The run lists so many of those who were hit and are still here. */
const LISTED_MAX = 8;

/** What it has cost people so far, in counts that never mix, and whom any of it hit. Bans have a sixth. */
export function Counters() {
  const title = useId();
  const open = usePage((page) => page.open);
  const lane = useThrottledRun(shownLane);
  const isCrowd = useThrottledRun((run) => run.system.crowd);
  const { affected, everybody } = lane;
  return (
    <section className="part" aria-labelledby={title}>
      <div className="counters-head">
        <h3 id={title}>{words('counters.title')}</h3>
        <span>{words('counters.thisRun')}</span>
        <button type="button" className="button-link" onClick={() => open('many-runs')}>
          {words('counters.runMany')}
        </button>
      </div>
      <dl className="counters">
        {countersOf(lane).map((id) => (
          <div key={id} className={lane[id].total > 0 ? 'counter is-hit' : 'counter'}>
            <dt>{words(`counters.${id}`)}</dt>
            <dd>
              <strong>{wholeNumber(lane[id].total)}</strong>
              <span>{whoWords(lane[id], everybody, isCrowd)}</span>
            </dd>
          </div>
        ))}
        {isLetInTold(lane) && (
          <div className={lane.bans.accepted > 0 ? 'counter is-hit' : 'counter'}>
            <dt>{words('counters.letIn')}</dt>
            <dd>
              <strong>{wholeNumber(lane.bans.accepted)}</strong>
              <span>{words('counters.served', { count: lane.bans.accepted })}</span>
            </dd>
          </div>
        )}
        <div className={affected > 0 ? 'counter counter-people is-hit' : 'counter counter-people'}>
          <dt>{words('counters.losers')}</dt>
          <dd>
            <strong>{losersWords(affected, everybody)}</strong>
            <span>{metricInWords(everybody === 0 ? 0 : affected / everybody, 'share')}</span>
          </dd>
        </div>
      </dl>
    </section>
  );
}

/** "2 of 6: Ana, Dee", "84 of 1,000 people", "2 of 9 people, 1 has left": one line, so that nothing below it jumps. */
function whoWords(tally: Tally, all: number, isCrowd: boolean): string {
  const { people, peopleCount, total } = tally;
  if (total === 0) return words('counters.nobody');
  const share = { count: peopleCount, everybody: all };
  // Of a crowd, and of more than a few, not all are listed.
  const gone = isCrowd || peopleCount > LISTED_MAX ? 0 : peopleCount - people.length;
  if (gone > 0) return words('counters.gone', { ...share, gone });
  const [first, second] = people;
  if (isCrowd || first === undefined || peopleCount > NAMED_MAX)
    return words('counters.some', share);
  if (second === undefined) return words('counters.one', { ...share, first });
  return words('counters.two', { ...share, first, second });
}
