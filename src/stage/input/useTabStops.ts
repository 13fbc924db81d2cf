import { type FocusEvent, type RefObject, useEffect, useRef, useState } from 'react';
import type { ListName, NodeRef } from '../nodes/nodeRef';
import { nodeOf } from '../nodes/nodeRef';

type Lists = Record<ListName, readonly string[]>;

/**
 * One tab stop per list: the node that had the focus last, or the first. When a node goes away while
 * it has the focus, its neighbour gets it.
 */
export function useTabStops(
  stage: RefObject<HTMLElement | null>,
  lists: Lists,
  onFocusNode: (node: NodeRef | null) => void,
) {
  const [chosen, setChosen] = useState<Partial<Record<ListName, string>>>({});
  const last = useRef<{ list: ListName; index: number; element: HTMLElement } | null>(null);

  useEffect(() => {
    const held = last.current;
    if (held === null || held.element.isConnected) return;
    if (document.activeElement !== document.body) return;
    const left = lists[held.list].length > 0 ? lists[held.list] : lists.balancer;
    const key = left[Math.min(held.index, left.length - 1)];
    stage.current?.querySelector<HTMLElement>(`[data-node="${key}"]`)?.focus();
  }, [stage, lists]);

  const onFocus = (event: FocusEvent<HTMLElement>) => {
    const element = event.target as HTMLElement;
    const key = element.dataset.node;
    const list = element.closest<HTMLElement>('[data-list]')?.dataset.list as ListName | undefined;
    if (key === undefined || list === undefined) return;
    last.current = { list, index: lists[list].indexOf(key), element };
    setChosen((before) => ({ ...before, [list]: key }));
    onFocusNode(nodeOf(key));
  };
  const onBlur = (event: FocusEvent<HTMLElement>) => {
    if (event.relatedTarget !== null) last.current = null;
    onFocusNode(null);
  };
  const stopOf = (list: ListName): string | undefined => {
    const key = chosen[list];
    return key !== undefined && lists[list].includes(key) ? key : lists[list][0];
  };
  return { stopOf, onFocus, onBlur };
}
