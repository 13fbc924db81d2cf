import { memo } from 'react';
import { type ArchitectureId, StoreFlag } from '../../engine';
import words from '../../messages/en/stage/stage';
import type { StoreView } from '../../timeline/view';
import { Icon, type IconName } from '../../ui/Icon';
import { unmarked } from '../../ui/Marked';
import { wholeNumber } from '../../ui/number';
import {
  nameList,
  type StoreState,
  sentences,
  sortCopies,
  storeState,
  unusedWords,
} from '../words';
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
      name={words('stage.store')}
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
      {tookOver && <span className="store-words">{words('stage.tookOver')}</span>}
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
          {unmarked(words('stage.sessions', { count: copyCount, none: false }))}
        </span>
      )}
      {!crowd && copyCount > 0 && <SessionShelf copies={copies} count={copyCount} lit={lit} />}
      <BrokenChips copies={breaking} />
      {copyCount === 0 && breaking.length === 0 && (
        <span className="store-words">{words('stage.empty')}</span>
      )}
      {goneCount > 0 && (
        <span className="store-gone">
          {words('stage.gone', { who: goneWords(gone, goneCount, crowd) })}
        </span>
      )}
      {waiting > 0 && (
        <span className="store-words">{words('stage.waiting', { count: waiting })}</span>
      )}
    </>
  );
}

const goneWords = (gone: readonly number[], count: number, crowd: boolean): string =>
  crowd ? wholeNumber(count) : nameList(gone, count, 8);

function describe(store: StoreView, architecture: ArchitectureId): string {
  const reach = storeState(store).word;
  if (!store.used) {
    return sentences([
      words('stage.stateUnused', { state: reach, unused: unusedWords(architecture) }),
    ]);
  }
  const { current, stale } = sortCopies(store.copies, store.copyCount);
  const kept = store.copyCount - stale;
  const owners = nameList(
    current.map((copy) => copy.owner),
    kept,
    8,
  );
  const holds =
    kept > 0
      ? words('stage.holds', { what: wholeNumber(kept), names: owners })
      : words('stage.holdsNothing');
  return sentences([reach, holds]);
}
