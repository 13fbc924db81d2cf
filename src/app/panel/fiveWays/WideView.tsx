import './wide.css';
import { clientName } from '../../../engine';
import { metricInWords } from '../../../messages/figures';
import { usePage } from '../../../state/hooks';
import { Dialog } from '../../../ui/Dialog';
import { wholeNumber } from '../../../ui/number';
import { CopyPicture } from './CopyPicture';
import { Facts } from './Facts';
import { FateGlyph } from './FateGlyph';
import { ArchitectureButton } from './FiveWays';
import { legendOf } from './legend';
import { noteWords, waysWords } from './numbers';
import { People } from './People';
import { useWays, type Way } from './useWays';
import { verdictOf } from './verdict';

/** The five ways as wide as the page: the same run, with everything in full words. */
export function WideView() {
  const { lanes, timeWorld, ways } = useWays();
  const open = usePage((page) => page.open);
  const isSlow = timeWorld === 'stretched';
  return (
    <Dialog title={waysWords({ lanes })} wide onClose={() => open(null)}>
      <div className="wide">
        <div className="wide-head">
          <p>
            <Facts />
          </p>
          <CopyPicture wide />
          <button type="button" className="button" onClick={() => window.print()}>
            Print
          </button>
        </div>
        <div className="wide-scroll">
          <table className="wide-ways">
            <caption className="vh">{waysWords({ lanes })} in full</caption>
            <thead>
              <tr>
                <th scope="col">Architecture</th>
                <th scope="col">People</th>
                <th scope="col">What it did to them</th>
                <th scope="col">Actions fulfilled</th>
                <th scope="col">Bytes a request</th>
                <th scope="col">{isSlow ? 'Answer in real time' : 'Answer'}</th>
                {isSlow && <th scope="col">Answer in slow motion</th>}
                <th scope="col">Let in after a ban or logout</th>
                <th scope="col">Duplicate orders</th>
              </tr>
            </thead>
            <tbody>
              {ways.map((way) => (
                <WideRow key={way.lane.architecture} {...way} />
              ))}
            </tbody>
          </table>
        </div>
        <ul className="legend" aria-label="What the glyphs mean">
          {legendOf(lanes).map(({ words, fate }) => (
            <li key={words}>
              <span aria-hidden="true">
                <FateGlyph fate={fate} />
              </span>
              {words}
            </li>
          ))}
        </ul>
        <p className="part-note">{noteWords({ timeWorld, lanes }, true)}</p>
      </div>
    </Dialog>
  );
}

function WideRow({ lane, numbers, isCurrent }: Way) {
  const { tone, words } = verdictOf(lane);
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
      <td className={`verdict tone-${tone}`}>{words[0]}</td>
      <td>{metricInWords(lane.actionsFulfilled, 'share')}</td>
      <td>{numbers.bytes}</td>
      <td>{numbers.realTime}</td>
      {numbers.slowMotion !== null && <td>{numbers.slowMotion}</td>}
      <Count value={lane.bans.accepted} />
      <Count value={lane.duplicateOrders.total} />
    </tr>
  );
}

const Count = ({ value }: { value: number }) => (
  <td className={value > 0 ? 'is-bad' : 'is-zero'}>{wholeNumber(value)}</td>
);
