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
    if (element === null) return;
    let last = '';
    // Also called once for every element that it begins to observe.
    const observer = new ResizeObserver((entries) => {
      // While a style sheet is on its way, WebKit reports elements before they have a size, and then takes it for an
      // error that measuring gives them one.
      if (!entries.some(({ contentRect }) => contentRect.width)) return;
      const layout = measureStage(element);
      const text = JSON.stringify(layout);
      if (text !== last) onLayout(layout);
      last = text;
    });
    observer.observe(element);
    for (const node of element.querySelectorAll('[data-node], [data-dots], .column')) {
      observer.observe(node);
    }
    return () => observer.disconnect();
  }, [stage, nodes, onLayout]);
}
