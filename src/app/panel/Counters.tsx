import { nameList } from '../../stage/words';
import { useCalmRun } from '../../state/calm';
import { wholeNumber } from '../../ui/number';
import { COUNTERS, LOSERS_LABEL, type Tally } from './counterWords';
import { peopleIn, shownLane } from './lanes';

/** Names for more people than this would not fit on one line. */
const NAMED_MAX = 2;

/** What it has cost people so far, in five counts that never mix. */
export function Counters() {
  const lane = useCalmRun(shownLane);
  const people = useCalmRun(peopleIn);
  const isCrowd = useCalmRun((run) => run.world.crowd);
  return (
    <dl className="counters">
      {COUNTERS.map(({ id, label }) => (
        <div key={id} className={lane[id].total > 0 ? 'counter is-hit' : 'counter'}>
          <dt>{label}</dt>
          <dd>
            <strong>{wholeNumber(lane[id].total)}</strong>
            <span>{whoWords(lane[id], people, isCrowd)}</span>
          </dd>
        </div>
      ))}
      <div className={lane.affected > 0 ? 'counter is-hit' : 'counter'}>
        <dt>{LOSERS_LABEL}</dt>
        <dd>
          <strong>{wholeNumber(lane.affected)}</strong>
          <span>of {wholeNumber(people)}</span>
        </dd>
      </div>
    </dl>
  );
}

/** "2 of 6: Ana, Dee", or "84 of 1,000 people": one line, so that nothing below it jumps. */
function whoWords(tally: Tally, all: number, isCrowd: boolean): string {
  const { people, peopleCount, total } = tally;
  if (total === 0) return 'nobody';
  const share = `${wholeNumber(peopleCount)} of ${wholeNumber(all)}`;
  const few = !isCrowd && peopleCount <= NAMED_MAX;
  return few ? `${share}: ${nameList(people, peopleCount)}` : `${share} people`;
}
