import { useCallback, useEffect, useState } from 'react';
import { changesOf, makeChange, pressWord } from '../../controls/presses';
import type { NodeAction, NodeRef, StageSystem } from '../../stage/nodes/nodeRef';
import { usePlayer } from '../../state/hooks';

/** Words for all that can be done, for menus: fetched after the first picture. Until then only a press has its own. */
type Words = typeof import('../../controls/changes');

/** What can be done to a node of a system. */
export function useActions() {
  const player = usePlayer();
  const [words, setWords] = useState<Words | null>(null);
  useEffect(() => {
    // Without them the bar is missing as well, and says so.
    import('../../controls/changes').then(setWords, () => {});
  }, []);
  return useCallback(
    (system: StageSystem, node: NodeRef): NodeAction[] => {
      // In a crowd a change to people is made to one of a group.
      const isGroup = node.kind === 'group';
      const index = isGroup ? (system.groups[node.index]?.first ?? 0) : node.index;
      return changesOf(system, node).flatMap((change) => {
        const press = pressWord(change);
        if (words === null && press === null) return [];
        const label = isGroup ? words?.fullLabel(change, index) : words?.menuLabel(change);
        return {
          id: change,
          label: label ?? '',
          press,
          run: () => makeChange(player, change, index),
        };
      });
    },
    [player, words],
  );
}
