import './fiveWays.css';
import '../print.css';
import { useId } from 'react';
import { type ArchitectureId, architectureTitle } from '../../../engine';
import { useCalmRun } from '../../../state/calm';
import { usePage, usePlayer } from '../../../state/hooks';
import type { LaneSummary } from '../../../timeline/view';
import { ControlIcon } from '../../../ui/ControlIcon';
import { Fitted } from '../../../ui/Fitted';
import { wholeNumber } from '../../../ui/number';
import { spanWords } from '../../clockWords';
import { CopyPicture } from './CopyPicture';
import { Facts } from './Facts';
import { noteWords, waysWords } from './numbers';
import { People } from './People';
import { useWays, type Way } from './useWays';
import { verdictOf } from './verdict';

/** The same people, choices and changes under each architecture; a row leads there. */
export function FiveWays() {
  const { lanes, timeWorld, ways } = useWays();
  const open = usePage((page) => page.open);
  const title = useId();
  return (
    <section className="part five-ways-part" aria-labelledby={title}>
      <header className="part-head">
        <h3 id={title}>{waysWords({ lanes })}</h3>
        <Span />
        <CopyPicture />
        <button type="button" className="button part-button" onClick={() => open('five-ways')}>
          <ControlIcon name="enlarge" />
          <span className="vh">Enlarge</span>
        </button>
      </header>
      <p className="print-facts">
        <Facts />
      </p>
      <table className="five-ways">
        <caption className="vh">{waysWords({ lanes })}</caption>
        <thead>
          <tr>
            <th scope="col">Architecture</th>
            <th scope="col">What it did to people</th>
            <th scope="col">A request</th>
          </tr>
        </thead>
        <tbody>
          {ways.map((way) => (
            <Row key={way.lane.architecture} {...way} />
          ))}
        </tbody>
      </table>
      <p className="part-note">{noteWords({ timeWorld, lanes })}</p>
    </section>
  );
}

function Row({ lane, numbers, isCurrent }: Way) {
  const verdict = verdictOf(lane);
  return (
    <tr aria-current={isCurrent ? 'true' : undefined}>
      <th scope="row">
        <ArchitectureButton id={lane.architecture} isCurrent={isCurrent} />
      </th>
      <td>
        <People lane={lane} />
        <span className={`verdict tone-${verdict.tone}`}>
          <Fitted words={verdict.words} lines={2} />
        </span>
      </td>
      <td className="lane-numbers">
        <span>{numbers.bytes}</span>
        <span>
          {numbers.realTime}
          <span className="vh"> an answer{numbers.slowMotion && ', in real time'}</span>
        </span>
        <Extras lane={lane} />
      </td>
    </tr>
  );
}

/** What is rare, and never to be passed over: bans that are not obeyed, and orders that come twice. */
function Extras({ lane: { bans, duplicateOrders } }: { lane: LaneSummary }) {
  return (
    <>
      {bans.accepted > 0 && (
        <span className="is-bad">
          {wholeNumber(bans.accepted)} let in<span className="vh"> after a ban or logout</span>
        </span>
      )}
      {duplicateOrders.total > 0 && (
        <span className="is-bad">
          {wholeNumber(duplicateOrders.total)} twice<span className="vh"> ordered</span>
        </span>
      )}
    </>
  );
}

/** The name of an architecture: a press shows it on the stage. */
export function ArchitectureButton({ id, isCurrent }: { id: ArchitectureId; isCurrent: boolean }) {
  const player = usePlayer();
  return (
    <button
      type="button"
      // Nothing to be had for a stop of the Tab key: it is shown already.
      tabIndex={isCurrent ? -1 : undefined}
      onClick={() => player.send({ type: 'architecture', id })}
    >
      {architectureTitle(id)}
    </button>
  );
}

/** Apart, so that the clock does not draw the table anew. */
function Span() {
  return <span className="part-span">{useCalmRun(spanWords)}</span>;
}
