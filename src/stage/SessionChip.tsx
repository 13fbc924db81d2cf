import { clientName } from '../engine';
import type { CopyView } from '../timeline/view';
import { wholeNumber } from '../ui/number';
import { Glyph, identityOf } from './Glyph';
import { sortCopies } from './words';

/** Most chips drawn on one shelf; the rest is a number. */
const SHOWN_MAX = 8;
/** With more chips than this a small shelf shows owners only. */
const ROOMY_MAX = 4;

interface Props {
  readonly copies: readonly CopyView[];
  readonly count: number;
}

/** The sessions that a server or the store keeps, each in the colour and shape of its owner. */
export function SessionShelf({ copies, count }: Props) {
  const { current, stale, more } = sortCopies(copies, count);
  const shown = current.slice(0, SHOWN_MAX);
  const rest = current.length - shown.length + more;
  return (
    <span className={shown.length > ROOMY_MAX ? 'shelf shelf-full' : 'shelf'}>
      {shown.map((copy) => (
        <SessionChip key={copy.session} copy={copy} />
      ))}
      {rest > 0 && <span className="chip chip-count">+{wholeNumber(rest)} more</span>}
      {stale > 0 && (
        <span className="chip chip-stale">
          +{wholeNumber(stale)}
          <span className="chip-unit"> orphaned</span>
        </span>
      )}
    </span>
  );
}

function SessionChip({ copy }: { copy: CopyView }) {
  return (
    <span className={`chip id-${identityOf(copy.owner)}`}>
      <Glyph person={copy.owner} />
      <span className="vh">{clientName(copy.owner)}: </span>
      <span className="chip-words">
        <ChipWords copy={copy} />
      </span>
    </span>
  );
}

function ChipWords({ copy: { identity, items } }: { copy: CopyView }) {
  if (items < 0) return 'login';
  if (!identity) {
    return (
      <>
        <span className="chip-unit">cart: </span>
        {items}
      </>
    );
  }
  return (
    <>
      {items}
      <span className="chip-unit">{items === 1 ? ' item' : ' items'}</span>
    </>
  );
}
