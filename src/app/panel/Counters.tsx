import { useId } from 'react';
import { clientName } from '../../engine';
import { metricInWords } from '../../messages/figures';
import { useCalmRun } from '../../state/calm';
import { wholeNumber } from '../../ui/number';
import {
  COUNTERS,
  isLetInTold,
  LET_IN_LABEL,
  LOSERS_LABEL,
  losersWords,
  type Tally,
} from './counterWords';
import { shownLane } from './lanes';

/** Names for more people than this would not fit on one line. */
const NAMED_MAX = 2;
/** The run lists so many of those who were hit and are still here. */
const LISTED_MAX = 8;

/** What it has cost people so far, in five counts that never mix, and whom any of it hit. Bans have a sixth. */
export function Counters() {
  const title = useId();
  const lane = useCalmRun(shownLane);
  const isCrowd = useCalmRun((run) => run.world.crowd);
  const { affected, everybody } = lane;
  return (
    <section className="part" aria-labelledby={title}>
      <h3 id={title}>What it has cost</h3>
      <dl className="counters">
        {COUNTERS.map(({ id, label }) => (
          <div key={id} className={lane[id].total > 0 ? 'counter is-hit' : 'counter'}>
            <dt>{label}</dt>
            <dd>
              <strong>{wholeNumber(lane[id].total)}</strong>
              <span>{whoWords(lane[id], everybody, isCrowd)}</span>
            </dd>
          </div>
        ))}
        {isLetInTold(lane) && (
          <div className={lane.bans.accepted > 0 ? 'counter is-hit' : 'counter'}>
            <dt>{LET_IN_LABEL}</dt>
            <dd>
              <strong>{wholeNumber(lane.bans.accepted)}</strong>
              <span>{lane.bans.accepted === 1 ? 'request served' : 'requests served'}</span>
            </dd>
          </div>
        )}
        <div className={affected > 0 ? 'counter counter-people is-hit' : 'counter counter-people'}>
          <dt>{LOSERS_LABEL}</dt>
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
  if (total === 0) return 'nobody';
  const share = `${wholeNumber(peopleCount)} of ${wholeNumber(all)}`;
  // Of a crowd, and of more than a few, not all are listed.
  const gone = isCrowd || peopleCount > LISTED_MAX ? 0 : peopleCount - people.length;
  if (gone > 0) return `${share} people, ${gone} ${gone === 1 ? 'has' : 'have'} left`;
  const few = !isCrowd && peopleCount <= NAMED_MAX;
  return few ? `${share}: ${people.map(clientName).join(', ')}` : `${share} people`;
}
