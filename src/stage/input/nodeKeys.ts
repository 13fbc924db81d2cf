import { moveInList } from '../../ui/listKeys';
import { flowOf } from '../measuring/measure';

/**
 * Arrows in the diagram: along a list, across to the nearest node of the list beside it, Home and End
 * within the list. On narrow pages the lists are rows, so the two directions change places. Listens on
 * everything in `root`, and returns how to stop.
 */
export function listenForNodeKeys(root: HTMLElement): () => void {
  root.addEventListener('keydown', onKeyDown);
  return () => root.removeEventListener('keydown', onKeyDown);
}

function onKeyDown(event: KeyboardEvent): void {
  if (event.defaultPrevented || !(event.target instanceof Element)) return;
  const node = event.target.closest<HTMLElement>('[data-node]');
  const list = node?.closest<HTMLElement>('[data-list]');
  const stage = list?.closest<HTMLElement>('[data-diagram]');
  if (!node || !list || !stage || event.altKey || event.ctrlKey || event.metaKey) return;
  const nodes = nodesIn(list);
  const down = flowOf(stage) === 'down';
  const index = nodes.indexOf(node);
  const along = moveInList(event.key, index, nodes.length, down ? 'horizontal' : 'vertical');
  const next = along === null ? across(event.key, node, list, { stage, down }) : nodes[along];
  if (next === undefined) return;
  event.preventDefault();
  next.focus();
}

const nodesIn = (list: HTMLElement): HTMLElement[] => [
  ...list.querySelectorAll<HTMLElement>('[data-node]'),
];

function across(
  key: string,
  from: HTMLElement,
  list: HTMLElement,
  { stage, down }: { readonly stage: HTMLElement; readonly down: boolean },
): HTMLElement | undefined {
  const by = key === (down ? 'ArrowUp' : 'ArrowLeft') ? -1 : 1;
  if (by === 1 && key !== (down ? 'ArrowDown' : 'ArrowRight')) return undefined;
  const lists = [...stage.querySelectorAll<HTMLElement>('[data-list]')];
  for (let at = lists.indexOf(list) + by; at in lists; at += by) {
    const nodes = nodesIn(lists[at] as HTMLElement);
    if (nodes.length > 0) return nearest(from, nodes);
  }
  return undefined;
}

function nearest(from: HTMLElement, nodes: readonly HTMLElement[]): HTMLElement | undefined {
  const middle = (element: HTMLElement) => {
    const box = element.getBoundingClientRect();
    return { x: box.left + box.width / 2, y: box.top + box.height / 2 };
  };
  const here = middle(from);
  const distance = (element: HTMLElement) => {
    const there = middle(element);
    return Math.hypot(there.x - here.x, there.y - here.y);
  };
  return [...nodes].sort((a, b) => distance(a) - distance(b))[0];
}
