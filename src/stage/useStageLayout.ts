import { type RefObject, useEffect } from 'react';
import type { StageLayout } from './layers/types';
import { measureStage } from './measure';

/**
 * Reports where the nodes are: at first, when any of them changes its size, and when there are other
 * nodes (`nodes` names those there are).
 */
export function useStageLayout(
  stage: RefObject<HTMLElement | null>,
  nodes: string,
  onLayout: (layout: StageLayout) => void,
): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: other nodes have to be observed anew.
  useEffect(() => {
    const element = stage.current;
    if (element === null || typeof ResizeObserver === 'undefined') return;
    let last = '';
    const report = () => {
      const layout = measureStage(element);
      const text = JSON.stringify(layout);
      if (text === last) return;
      last = text;
      onLayout(layout);
    };
    // Also called once for every element that it begins to observe.
    const observer = new ResizeObserver(report);
    observer.observe(element);
    for (const node of element.querySelectorAll('[data-node], [data-dots], .column')) {
      observer.observe(node);
    }
    return () => observer.disconnect();
  }, [stage, nodes, onLayout]);
}
