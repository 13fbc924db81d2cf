import type { CopyView } from '../timeline/view';
import { wholeNumber } from '../ui/number';
import { Glyph, identityClass, useIdentity } from './Glyph';
import { itemWords, sortCopies } from './words';

/** Most chips drawn on one shelf; the rest is a number. */
const SHOWN_MAX = 8;

interface Props {
  readonly copies: readonly CopyView[];
  readonly count: number;
  /** Owners whose copies were read or written just now. */
  readonly lit: readonly number[];
}

/** The sessions that a server or the store keeps, each in the colour and shape of its owner. */
export function SessionShelf({ copies, count, lit }: Props) {
  const { current, stale, more } = sortCopies(copies, count);
  const shown = current.slice(0, SHOWN_MAX);
  const rest = current.length - shown.length + more;
  return (
    <span className="shelf">
      {shown.map((copy) => (
        <SessionChip key={copy.session} copy={copy} isLit={lit.includes(copy.owner)} />
      ))}
      {rest > 0 && <span className="chip chip-count">+{wholeNumber(rest)} more</span>}
      {stale > 0 && <span className="chip chip-stale">+{wholeNumber(stale)} nobody asks for</span>}
    </span>
  );
}

function SessionChip({ copy, isLit }: { copy: CopyView; isLit: boolean }) {
  const identity = identityClass(useIdentity(copy.owner));
  return (
    <span className={`chip ${identity}${isLit ? ' chip-lit' : ''}`}>
      <Glyph person={copy.owner} />
      {chipWords(copy)}
    </span>
  );
}

/**
 * Copies that were destroyed just now: each chip falls into two pieces. Nothing is kept here any
 * more, so nothing is said, and nothing has to make room.
 */
export function BrokenChips({ copies }: { copies: readonly CopyView[] }) {
  if (copies.length === 0) return null;
  return (
    <span className="shelf shelf-broken" aria-hidden="true">
      {copies.slice(0, SHOWN_MAX).map((copy) => (
        <span key={copy.session} className="chip-broken">
          <SessionChip copy={copy} isLit={false} />
          <SessionChip copy={copy} isLit={false} />
        </span>
      ))}
    </span>
  );
}

function chipWords({ identity, items }: CopyView): string {
  if (items < 0) return 'login';
  if (items === 0) return 'empty';
  return identity ? itemWords(items) : `cart: ${items}`;
}
