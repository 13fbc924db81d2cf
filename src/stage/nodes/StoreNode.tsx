import { memo } from 'react';
import { type ArchitectureId, StoreFlag } from '../../engine';
import type { StoreView } from '../../timeline/view';
import { Icon, type IconName } from '../../ui/Icon';
import { wholeNumber } from '../../ui/number';
import { nameList, type StoreState, sortCopies, storeState, unusedWords } from '../words';
import { NodeButton, type NodeUse } from './NodeButton';
import { BrokenChips, SessionShelf } from './SessionChip';

interface Props extends NodeUse {
  readonly store: StoreView;
  readonly architecture: ArchitectureId;
  readonly crowd: boolean;
}

const ICONS: Record<Exclude<StoreState['look'], 'running'>, IconName> = {
  unreachable: 'cut',
  stopped: 'cross',
  starting: 'back',
  frozen: 'frozen',
  slow: 'slow',
};

/** The shared session store; faint where the architecture keeps nothing in it. */
export const StoreNode = memo(function StoreNode({ store, architecture, crowd, ...use }: Props) {
  const { word, look } = storeState(store);
  const tookOver = (store.flags & StoreFlag.failedOver) !== 0;
  const className = look === 'running' ? (store.used ? '' : 'is-unused') : `is-${look}`;
  return (
    <NodeButton
      {...use}
      node={{ kind: 'store', index: 0 }}
      name="Session store"
      description={describe(store, architecture)}
      className={`store ${className}`}
      popup="menu"
    >
      {look !== 'running' && (
        <span className={`state state-${look === 'unreachable' ? 'stopped' : look}`}>
          <Icon name={ICONS[look]} />
          {word}
        </span>
      )}
      {tookOver && <span className="store-words">the replica took over</span>}
      {store.used ? (
        <Kept store={store} crowd={crowd} />
      ) : (
        <span className="store-words">{unusedWords(architecture)}</span>
      )}
    </NodeButton>
  );
});

function Kept({ store, crowd }: { store: StoreView; crowd: boolean }) {
  const { copies, copyCount, lit, breaking, gone, goneCount, waiting } = store;
  return (
    <>
      {crowd && copyCount > 0 && (
        <span className="store-words">
          {copyCount === 1 ? '1 session' : `${wholeNumber(copyCount)} sessions`}
        </span>
      )}
      {!crowd && copyCount > 0 && <SessionShelf copies={copies} count={copyCount} lit={lit} />}
      <BrokenChips copies={breaking} />
      {copyCount === 0 && breaking.length === 0 && <span className="store-words">empty</span>}
      {goneCount > 0 && (
        <span className="store-gone">gone: {goneWords(gone, goneCount, crowd)}</span>
      )}
      {waiting > 0 && <span className="store-words">{wholeNumber(waiting)} waiting</span>}
    </>
  );
}

const goneWords = (gone: readonly number[], count: number, crowd: boolean): string =>
  crowd ? wholeNumber(count) : nameList(gone, count, 8);

function describe(store: StoreView, architecture: ArchitectureId): string {
  const reach = storeState(store).word;
  if (!store.used) return `${reach}, ${unusedWords(architecture)}.`;
  const { current, stale } = sortCopies(store.copies, store.copyCount);
  const kept = store.copyCount - stale;
  const owners = nameList(
    current.map((copy) => copy.owner),
    kept,
    8,
  );
  return kept > 0 ? `${reach}. Holds ${wholeNumber(kept)}: ${owners}.` : `${reach}. Holds nothing.`;
}
