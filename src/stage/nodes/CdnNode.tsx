import { memo } from 'react';
import { CdnCondition } from '../../engine';
import words from '../../messages/en/stage/stage';
import type { CdnView } from '../../timeline/view';
import { Icon } from '../../ui/Icon';
import { sentences } from '../words';
import { NodeButton, type NodeUse } from './NodeButton';

interface Props extends NodeUse {
  readonly cdn: CdnView;
}

/** The shared cache in front of the balancer. */
export const CdnNode = memo(function CdnNode({ cdn, ...use }: Props) {
  const stopped = cdn.condition === CdnCondition.stopped;
  const word = words(stopped ? 'stage.state.stopped' : 'stage.state.running');
  const old = cdn.stale > 0 ? words('stage.oldPages', { count: cdn.stale }) : '';
  const notes = [hitWords(cdn), old];
  return (
    <NodeButton
      {...use}
      node={{ kind: 'cdn', index: 0 }}
      name={words('stage.cdn')}
      description={sentences([word, ...notes])}
      className={stopped ? 'cdn is-stopped' : 'cdn'}
      popup="menu"
    >
      {stopped && (
        <span className="state state-stopped">
          <Icon name="cross" />
          {word}
        </span>
      )}
      {notes.filter(Boolean).map((note) => (
        <span key={note} className="store-words">
          {note}
        </span>
      ))}
    </NodeButton>
  );
});

function hitWords({ hits, misses, isEmpty }: CdnView): string {
  const all = hits + misses;
  if (all === 0) return isEmpty ? words('stage.empty') : '';
  return words('stage.fromCache', { share: Math.round((100 * hits) / all) });
}
