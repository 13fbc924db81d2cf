import './fiveWays.css';
import './lowWindow.css';
import '../print.css';
import { useId } from 'react';
import type { ArchitectureId } from '../../../engine';
import words from '../../../messages/en/panel/fiveWays';
import architectures from '../../../messages/en/stage/architectures';
import { People } from '../../../stage/fates/People';
import { compare, comparisonOf } from '../../../state/comparing';
import { usePage, usePlayer, useRun } from '../../../state/hooks';
import { isWhole, useThrottledRun, useWholeRun } from '../../../state/throttledRun';
import type { LaneSummary } from '../../../timeline/view';
import { ControlIcon } from '../../../ui/ControlIcon';
import { Fitted } from '../../../ui/Fitted';
import { Marked } from '../../../ui/Marked';
import { clockWords } from '../../words/clockWords';
import { CopyPicture } from './CopyPicture';
import { Facts } from './Facts';
import { noteWords, waysWords } from './numbers';
import { useWays, type Way } from './useWays';
import { verdictOf, verdictWords } from './verdict';

/** The same people, choices and changes under each architecture; a row leads there. */
export function FiveWays() {
  const { takes, timeWorld, ways } = useWays();
  const open = usePage((page) => page.open);
  const prose = usePage((page) => page.prose);
  const title = useId();
  return (
    <section className="part five-ways-part" aria-labelledby={title}>
      <header className="part-head">
        <h3 id={title}>{waysWords({ takes })}</h3>
        <Span />
        <Beside />
        <CopyPicture />
        <button type="button" className="button part-button" onClick={() => open('five-ways')}>
          <ControlIcon name="enlarge" />
          <span className="vh">{words('fiveWays.enlarge')}</span>
        </button>
      </header>
      <p className="print-facts">
        <Facts />
      </p>
      <table className="five-ways">
        <caption className="vh">{waysWords({ takes })}</caption>
        <thead>
          <tr>
            <th scope="col">{words('fiveWays.architecture')}</th>
            <th scope="col">{words('fiveWays.did')}</th>
            <th scope="col">{words('fiveWays.request')}</th>
          </tr>
        </thead>
        <tbody>
          {ways.map((way) => (
            <Row key={way.lane.architecture} {...way} />
          ))}
        </tbody>
      </table>
      <p className="part-note">{prose(noteWords({ timeWorld, takes }))}</p>
    </section>
  );
}

/** Leads to the stages of two of them. */
function Beside() {
  const player = usePlayer();
  const shown = useRun((run) => run.system.architecture);
  return (
    <button
      type="button"
      className="button part-button"
      title={words('fiveWays.beside')}
      onClick={() => compare(player, comparisonOf(shown))}
    >
      <ControlIcon name="compare" />
      <span className="vh">{words('fiveWays.beside')}</span>
    </button>
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
          <Fitted words={verdictWords(verdict)} lines={2} />
        </span>
      </td>
      <td className="lane-numbers">
        <span>{numbers.bytes}</span>
        <span>
          <Partly
            text={words('fiveWays.latency', {
              time: numbers.realTime,
              isSlow: numbers.slowMotion !== null,
            })}
          />
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
          <Partly text={words('fiveWays.letIn', { count: bans.accepted })} />
        </span>
      )}
      {duplicateOrders.total > 0 && (
        <span className="is-bad">
          <Partly text={words('fiveWays.twice', { count: duplicateOrders.total })} />
        </span>
      )}
    </>
  );
}

/** A text of which a part is only heard: beside it stands what says the same. */
const Partly = ({ text }: { text: string }) => (
  <Marked text={text} tags={{ unseen: (inner) => <span className="vh">{inner}</span> }} />
);

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
      {architectures(`architectures.${id}`)}
    </button>
  );
}

/** Apart, so that the clock does not draw the table anew. It says of which instant the table is. */
function Span() {
  const span = useWholeRun((run) => words('fiveWays.span', { instant: clockWords(run) }));
  const coming = useThrottledRun((run) => (isWhole(run) ? null : clockWords(run)));
  return (
    <span className="part-span">
      {coming === null ? span : words('fiveWays.coming', { before: span, instant: coming })}
    </span>
  );
}
