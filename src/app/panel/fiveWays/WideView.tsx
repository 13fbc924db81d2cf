import './wide.css';
import { clientName } from '../../../engine';
import counters from '../../../messages/en/panel/counters';
import fiveWays from '../../../messages/en/panel/fiveWays';
import words from '../../../messages/en/panel/wide';
import fates from '../../../messages/en/stage/fates';
import { metricInWords } from '../../../messages/figures';
import { FateGlyph } from '../../../stage/fates/FateGlyph';
import { People } from '../../../stage/fates/People';
import { usePage, useRun } from '../../../state/hooks';
import { Dialog } from '../../../ui/Dialog';
import { wholeNumber } from '../../../ui/number';
import { besidesOf } from './besides';
import { CopyPicture } from './CopyPicture';
import { Facts } from './Facts';
import { ArchitectureButton } from './FiveWays';
import { legendOf } from './legend';
import { noteWords, waysWords } from './numbers';
import { useWays, type Way } from './useWays';
import { verdictOf, verdictWords } from './verdict';

/** The five ways as wide as the page: the same run, with everything in full words. */
export function WideView() {
  const { lanes, takes, timeWorld, ways } = useWays();
  const open = usePage((page) => page.open);
  const prose = usePage((page) => page.prose);
  const isSlow = timeWorld === 'stretched';
  const keeps = useRun((run) => run.system.keeps);
  const chains = useRun((run) => run.system.chains);
  const besides = besidesOf({ keeps, chains });
  const title = words('wide.title', { title: waysWords({ takes }) });
  return (
    <Dialog title={waysWords({ takes })} wide onClose={() => open(null)}>
      <div className="wide">
        <div className="wide-head">
          <p>
            <Facts />
          </p>
          <CopyPicture wide />
          <button type="button" className="button" onClick={() => window.print()}>
            {words('wide.print')}
          </button>
        </div>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: whoever has no mouse scrolls it by keys */}
        <section className="wide-scroll" aria-label={title} tabIndex={0}>
          <table className="wide-ways">
            <caption className="vh">{title}</caption>
            <thead>
              <tr>
                <th scope="col">{fiveWays('fiveWays.architecture')}</th>
                <th scope="col">{words('wide.people')}</th>
                <th scope="col">{words('wide.did')}</th>
                <th scope="col">{words('wide.fulfilled')}</th>
                <th scope="col">{words('wide.bytes')}</th>
                <th scope="col">{words('wide.latency', { isSlow })}</th>
                {isSlow && <th scope="col">{words('wide.slow')}</th>}
                <th scope="col">{words('wide.letIn')}</th>
                {besides !== null && <th scope="col">{counters(`counters.${besides}`)}</th>}
              </tr>
            </thead>
            <tbody>
              {ways.map((way) => (
                <WideRow key={way.lane.architecture} {...way} />
              ))}
            </tbody>
          </table>
        </section>
        <ul className="legend" aria-label={fates('fates.legend')}>
          {legendOf(lanes).map(({ text, fate }) => (
            <li key={text}>
              <span aria-hidden="true">
                <FateGlyph fate={fate} />
              </span>
              {fates(text)}
            </li>
          ))}
        </ul>
        <p className="part-note">{prose(noteWords({ timeWorld, takes }, true))}</p>
      </div>
    </Dialog>
  );
}

function WideRow({ lane, numbers, isCurrent }: Way) {
  const verdict = verdictOf(lane);
  const besides = besidesOf(lane);
  return (
    <tr aria-current={isCurrent ? 'true' : undefined}>
      <th scope="row">
        <ArchitectureButton id={lane.architecture} isCurrent={isCurrent} />
      </th>
      <td>
        <People lane={lane} />
        {lane.fates.length > 0 && (
          <span className="fate-names" aria-hidden="true">
            {lane.fates.map(({ index }) => (
              <span key={index}>{clientName(index)}</span>
            ))}
          </span>
        )}
      </td>
      <td className={`verdict tone-${verdict.tone}`}>{verdictWords(verdict)[0]}</td>
      <td>{metricInWords(lane.actionsFulfilled, 'share')}</td>
      <td>{numbers.bytes}</td>
      <td>{numbers.realTime}</td>
      {numbers.slowMotion !== null && <td>{numbers.slowMotion}</td>}
      <Count value={lane.bans.accepted} />
      {besides !== null && <Count value={lane[besides].total} />}
    </tr>
  );
}

const Count = ({ value }: { value: number }) => (
  <td className={value > 0 ? 'is-bad' : 'is-zero'}>{wholeNumber(value)}</td>
);
