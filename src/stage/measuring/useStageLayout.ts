import { type RefObject, useEffect } from 'react';
import type { StageLayout } from '../layers/types';
import { watchLayout } from './measure';

/** Reports where the nodes are, and anew when there are other nodes (`nodes` names those there are). */
export function useStageLayout(
  stage: RefObject<HTMLElement | null>,
  nodes: string,
  onLayout: (layout: StageLayout) => void,
): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: other nodes have to be observed anew.
  useEffect(() => {
    const element = stage.current;
    return element === null ? undefined : watchLayout(element, onLayout);
  }, [stage, nodes, onLayout]);
}
