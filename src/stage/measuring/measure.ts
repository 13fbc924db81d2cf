import { watchSizes } from '../../ui/watchSizes';
import type { Rect, StageLayout } from '../layers/types';
import { nodeOf } from '../nodes/nodeRef';

/** Which way the lists follow each other: the style sheet decides, by the room there is. */
export function flowOf(stage: HTMLElement): StageLayout['flow'] {
  const columns = stage.querySelector('.columns') ?? stage;
  return getComputedStyle(columns).getPropertyValue('--flow').includes('down') ? 'down' : 'across';
}

/** Measures where the nodes really are, relative to the stage. */
export function measureStage(stage: HTMLElement): StageLayout {
  const frame = stage.getBoundingClientRect();
  const rectOf = (element: Element): Rect => {
    const box = element.getBoundingClientRect();
    return {
      x: box.left - frame.left - stage.clientLeft,
      y: box.top - frame.top - stage.clientTop,
      width: box.width,
      height: box.height,
    };
  };
  const nodes = [...stage.querySelectorAll<HTMLElement>('[data-node]')].map((element) => ({
    ...nodeOf(element.dataset.node ?? ''),
    rect: rectOf(element),
  }));
  const replica = stage.querySelector('.replica');
  const find = (kind: string) => nodes.find((node) => node.kind === kind)?.rect ?? null;
  const only = (kind: string) => find(kind) ?? new DOMRect();
  return {
    width: stage.clientWidth,
    height: stage.clientHeight,
    pixelRatio: window.devicePixelRatio,
    flow: flowOf(stage),
    people: nodes
      .filter(({ kind }) => kind === 'person' || kind === 'group')
      .map(({ rect }) => rect),
    dots: [...stage.querySelectorAll('[data-dots]')].map(rectOf),
    cdn: find('cdn'),
    balancer: only('balancer'),
    servers: nodes
      .filter(({ kind }) => kind === 'server')
      .map(({ index, rect }) => ({ index, rect })),
    store: only('store'),
    replica: replica && rectOf(replica),
    labels: [...stage.querySelectorAll('.column h3, .note, .hint')].map(rectOf),
  };
}

/** Reports where the nodes of a stage are: at first, and when any of them changes its size. Returns how to stop. */
export function watchLayout(
  stage: HTMLElement,
  onLayout: (layout: StageLayout) => void,
): () => void {
  let last = '';
  const nodes = stage.querySelectorAll('[data-node], [data-dots], .column');
  return watchSizes([stage, ...nodes], () => {
    // While a style sheet is on its way, WebKit reports elements before they have a size.
    if (stage.clientWidth === 0) return;
    const layout = measureStage(stage);
    const text = JSON.stringify(layout);
    if (text !== last) onLayout(layout);
    last = text;
  });
}
