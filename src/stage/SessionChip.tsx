import { clientName } from '../engine';
import type { CopyView } from '../timeline/view';
import { wholeNumber } from '../ui/number';
import { Glyph, identityOf } from './Glyph';
import { itemWords, sortCopies } from './words';

/** Most chips drawn on one shelf; the rest is a number. */
const SHOWN_MAX = 8;

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
    <span className="shelf">
      {shown.map((copy) => (
        <SessionChip key={copy.session} copy={copy} />
      ))}
      {rest > 0 && <span className="chip chip-count">+{wholeNumber(rest)} more</span>}
      {stale > 0 && <span className="chip chip-stale">+{wholeNumber(stale)} nobody asks for</span>}
    </span>
  );
}

function SessionChip({ copy }: { copy: CopyView }) {
  return (
    <span className={`chip id-${identityOf(copy.owner)}`}>
      <Glyph person={copy.owner} />
      <span className="vh">{clientName(copy.owner)}: </span>
      {chipWords(copy)}
    </span>
  );
}

function chipWords({ identity, items }: CopyView): string {
  if (items < 0) return 'login';
  if (items === 0) return 'empty';
  return identity ? itemWords(items) : `cart: ${items}`;
}
