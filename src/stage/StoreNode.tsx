import { memo } from 'react';
import { type ArchitectureId, StoreCondition } from '../engine';
import type { StoreView } from '../timeline/view';
import { Icon } from '../ui/Icon';
import { wholeNumber } from '../ui/number';
import { NodeButton, type NodeUse } from './NodeButton';
import { SessionShelf } from './SessionChip';
import { nameList, sortCopies, unusedWords } from './words';

interface Props extends NodeUse {
  readonly store: StoreView;
  readonly architecture: ArchitectureId;
  readonly crowd: boolean;
}

/** The shared session store; faint where the architecture keeps nothing in it. */
export const StoreNode = memo(function StoreNode({ store, architecture, crowd, ...use }: Props) {
  const unreachable = store.condition === StoreCondition.unreachable;
  const look = unreachable ? 'is-unreachable' : store.used ? '' : 'is-unused';
  return (
    <NodeButton
      {...use}
      node={{ kind: 'store', index: 0 }}
      name="Session store"
      description={describe(store, architecture)}
      className={`store ${look}`}
      popup="menu"
    >
      {unreachable && (
        <span className="state state-stopped">
          <Icon name="cross" />
          Unreachable
        </span>
      )}
      {store.used ? (
        <Kept store={store} crowd={crowd} />
      ) : (
        <span className="store-words">{unusedWords(architecture)}</span>
      )}
    </NodeButton>
  );
});

function Kept({ store, crowd }: { store: StoreView; crowd: boolean }) {
  const { copies, copyCount, gone, goneCount, waiting } = store;
  return (
    <>
      {crowd && copyCount > 0 && (
        <span className="store-words">
          {copyCount === 1 ? '1 session' : `${wholeNumber(copyCount)} sessions`}
        </span>
      )}
      {!crowd && copyCount > 0 && <SessionShelf copies={copies} count={copyCount} />}
      {copyCount === 0 && <span className="store-words">empty</span>}
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
  const reach = store.condition === StoreCondition.unreachable ? 'Unreachable' : 'Reachable';
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
