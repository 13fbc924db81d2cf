import { watchLayout } from '../../stage/measuring/measure';
import type { Player } from '../../state/player';

/** What a player has drawn before there was a page to draw it. */
interface Picture {
  /** The canvas on the document's own stage, once it has been handed to the run. */
  drawn: HTMLCanvasElement | null;
  /** Ends the reports of where the boxes are. */
  stop(): void;
}

const picture = (): Picture => ({ drawn: null, stop: () => {} });

const skeletonIn = (root: HTMLElement | null) => root?.querySelector<HTMLElement>('.skeleton');

/** Has the first requests drawn between the boxes of the document: they do not wait for the page. */
export function drawOnSkeleton(player: Player, root: HTMLElement): void {
  const skeleton = skeletonIn(root);
  const place = skeleton?.querySelector('.stage-canvas');
  if (!skeleton || !place) return;
  const canvas = document.createElement('canvas');
  place.append(canvas);
  player.attach(canvas);
  const stop = watchLayout(skeleton, (layout) => player.send({ type: 'layout', layout }));
  player.closed.addEventListener('abort', stop);
  Object.assign(player.part(picture), { drawn: canvas, stop });
}

/** The canvas of the first picture, for the page to go on with; null where there was none. */
export const drawnCanvas = (player: Player): HTMLCanvasElement | null => player.part(picture).drawn;

/** The page stands: its own stage takes the place of the document's. */
export function removeSkeleton(player: Player): void {
  player.part(picture).stop();
  skeletonIn(player.root)?.remove();
}
