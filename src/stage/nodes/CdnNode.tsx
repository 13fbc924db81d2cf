import { memo } from 'react';
import { CdnCondition } from '../../engine';
import type { CdnView } from '../../timeline/view';
import { Icon } from '../../ui/Icon';
import { wholeNumber } from '../../ui/number';
import { NodeButton, type NodeUse } from './NodeButton';

interface Props extends NodeUse {
  readonly cdn: CdnView;
}

/** The shared cache in front of the balancer. */
export const CdnNode = memo(function CdnNode({ cdn, ...use }: Props) {
  const stopped = cdn.condition === CdnCondition.stopped;
  const word = stopped ? 'Stopped' : 'Running';
  const notes = [hitWords(cdn), cdn.stale > 0 ? `${wholeNumber(cdn.stale)} old pages used` : ''];
  return (
    <NodeButton
      {...use}
      node={{ kind: 'cdn', index: 0 }}
      name="CDN"
      description={`${[word, ...notes].filter(Boolean).join('. ')}.`}
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
  if (all === 0) return isEmpty ? 'empty' : '';
  return `${Math.round((100 * hits) / all)} % from cache`;
}
