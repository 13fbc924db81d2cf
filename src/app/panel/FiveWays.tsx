import { ARCHITECTURES } from '../../engine';
import { useCalmRun } from '../../state/calm';
import { send } from '../../state/run';
import { wholeNumber } from '../../ui/number';
import { clockWords } from '../clockWords';
import { LOSERS_LABEL } from './counterWords';
import { peopleIn } from './lanes';
import { lossWords, restWords } from './laneWords';

/** The same people, choices and failures under each architecture; a row leads there. */
export function FiveWays() {
  const lanes = useCalmRun((run) => run.lanes);
  const people = useCalmRun(peopleIn);
  const current = useCalmRun((run) => run.world.architecture);
  return (
    <table className="five-ways">
      <caption>
        <strong>Five ways</strong>
        <span aria-hidden="true">
          {' '}
          of the same <Seconds />
        </span>
      </caption>
      <thead className="vh">
        <tr>
          <th scope="col">Architecture</th>
          <th scope="col">What it did to people</th>
          <th scope="col">{LOSERS_LABEL}</th>
        </tr>
      </thead>
      <tbody>
        {lanes.map((lane) => (
          <tr
            key={lane.architecture}
            aria-current={lane.architecture === current ? 'true' : undefined}
            className={lane.affected > 0 ? 'is-hit' : undefined}
          >
            <th scope="row">
              <button
                type="button"
                // Nothing to be had for a stop of the Tab key: it is shown already.
                tabIndex={lane.architecture === current ? -1 : undefined}
                onClick={() => send({ type: 'architecture', id: lane.architecture })}
              >
                {ARCHITECTURES.find((one) => one.id === lane.architecture)?.title}
              </button>
              <small>{wholeNumber(Math.round(lane.bytesPerRequest))} B a request</small>
            </th>
            <td>
              {lossWords(lane, people)}
              {restWords(lane) !== '' && <small>{restWords(lane)}</small>}
            </td>
            <td>
              {/* Beside "nobody lost anything" a bare 0 would only be read as "0 errors". */}
              <span className={lane.affected > 0 ? '' : 'vh'}>{wholeNumber(lane.affected)}</span>
              <span className="vh"> of {wholeNumber(people)}</span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Apart, so that the clock does not draw the table anew. */
function Seconds() {
  return useCalmRun(clockWords);
}
