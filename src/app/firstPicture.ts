import { watchLayout } from '../stage/measure';
import { attach, send } from '../state/run';

/** The canvas on the document's own stage, once it has been handed to the run. */
let drawn: HTMLCanvasElement | null = null;
let stopWatching = () => {};

/** Has the first requests drawn between the boxes of the document: they do not wait for the page. */
export function drawOnSkeleton(): void {
  const skeleton = document.getElementById('skeleton');
  const place = skeleton?.querySelector('.stage-canvas');
  if (skeleton === null || !place) return;
  drawn = document.createElement('canvas');
  place.append(drawn);
  attach(drawn);
  stopWatching = watchLayout(skeleton, (layout) => send({ type: 'layout', layout }));
}

/** The canvas of the first picture, for the page to go on with; null where there was none. */
export const drawnCanvas = (): HTMLCanvasElement | null => drawn;

/** The page stands: its own stage takes the place of the document's. */
export function removeSkeleton(): void {
  stopWatching();
  document.getElementById('skeleton')?.remove();
}
