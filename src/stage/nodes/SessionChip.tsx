import { clientName } from '../../engine';
import words from '../../messages/en/stage/stage';
import type { CopyView } from '../../timeline/view';
import { Drawing } from '../../ui/Icon';
import { Marked } from '../../ui/Marked';
import { sortCopies } from '../words';
import { Glyph, identityClass, useIdentity } from './Glyph';
import { useKeeps } from './kept';

/** Most chips drawn on one shelf; the rest is a number. */
const SHOWN_MAX = 8;
/** With more chips than this a small shelf shows owners only. */
const ROOMY_MAX = 4;

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
    <span className={shown.length > ROOMY_MAX ? 'shelf shelf-full' : 'shelf'}>
      {shown.map((copy) => (
        <SessionChip key={copy.session} copy={copy} isLit={lit.includes(copy.owner)} />
      ))}
      {rest > 0 && <span className="chip chip-count">{words('stage.more', { count: rest })}</span>}
      {stale > 0 && (
        <span className="chip chip-stale">
          <Marked text={words('stage.orphaned', { count: stale })} tags={CHIP_TAGS} />
        </span>
      )}
    </span>
  );
}

function SessionChip({ copy, isLit }: { copy: CopyView; isLit: boolean }) {
  const identity = identityClass(useIdentity(copy.owner));
  return (
    <span className={`chip ${identity}${isLit ? ' chip-lit' : ''}`}>
      <Glyph person={copy.owner} />
      <span className="vh">{clientName(copy.owner)}: </span>
      <span className={copy.items < 0 ? 'chip-words chip-login' : 'chip-words'}>
        <ChipWords copy={copy} />
      </span>
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

const CHIP_TAGS = { unit: (inner: string) => <span className="chip-unit">{inner}</span> };

/** Where a film goes on. */
const PLAY = 'M4 2.5 13 8l-9 5.5z';

function ChipWords({ copy: { identity, items } }: { copy: CopyView }) {
  const keeps = useKeeps();
  if (items < 0) return words('stage.login');
  const text = words(identity ? 'stage.held' : 'stage.cart', { count: items, keeps });
  return (
    <>
      {keeps === 'position' && <Drawing path={PLAY} filled />}
      <Marked text={text} tags={CHIP_TAGS} />
    </>
  );
}
