import { speak } from '../../messages/language';
import type { fetchRun } from '../../runner/connect';
import { watchPalette } from '../../stage/measuring/palette';
import { readAddress } from '../../state/address/address';
import { openFromAddress } from '../../state/opening/opening';
import { Player } from '../../state/player';
import { takeElement } from '../../state/playerElement';
import { dressPage, motionReduced, preferences } from '../../state/preferences';
import { drawOnSkeleton } from './firstPicture';

const REDUCED = '(prefers-reduced-motion: reduce)';

/**
 * Starts the run that the page's address asks for, in the player that owns the page.
 * @returns `isPlaced` is settled once the document is whole, has its looks and its language, and the player its place in
 * it
 */
export function startPage(fetched: ReturnType<typeof fetchRun>) {
  const player = new Player(true, fetched);
  const isInDocument = startRun(player, location.search);
  dressPage(document.documentElement);
  const stands = documentStands();
  const speaking = speakAsAsked(player, stands);
  // The style sheets know the system’s preference, but not the visitor's.
  const dressMotion = () => {
    document.documentElement.dataset.motion = motionReduced() ? 'reduced' : 'full';
  };
  dressMotion();
  preferences.subscribe(dressMotion);
  matchMedia(REDUCED).addEventListener('change', dressMotion);
  const isPlaced = stands.then(() => {
    const root = document.querySelector<HTMLElement>('.page');
    if (root === null) throw new Error('The document has no place for the page.');
    place(player, root);
    if (isInDocument) drawOnSkeleton(player, root);
  });
  return { player, isPlaced: Promise.all([isPlaced, speaking]) };
}

/** Before anything is said. */
async function speakAsAsked(player: Player, stands: Promise<void>): Promise<void> {
  const { language = 'en' } = readAddress(location.search).address;
  try {
    await speak(language, document.documentElement, stands);
  } catch {
    // The words come with the first picture: without that, nobody reads.
    const room = await import('../../messages/en/page/missing').catch(() => null);
    const title = room?.default('missing.language', { language });
    if (title !== undefined) player.page.getState().notify({ title, lines: [] });
  }
}

/**
 * Starts the run that an address asks for, and keeps it told about what concerns it.
 * @returns whether it is the one whose boxes stand in the document
 */
export function startRun(player: Player, query: string): boolean {
  const { closed: signal } = player;
  const isInDocument = openFromAddress(player, query);
  const tellMotion = () => player.send({ type: 'motion', reduced: motionReduced() });
  signal.addEventListener('abort', preferences.subscribe(tellMotion));
  matchMedia(REDUCED).addEventListener('change', tellMotion, { signal });
  const tellVisible = () =>
    player.send({ type: 'visible', visible: document.visibilityState === 'visible' });
  document.addEventListener('visibilitychange', tellVisible, { signal });
  return isInDocument;
}

/** Gives a player its place in a document that stands. */
export function place(player: Player, root: HTMLElement): void {
  if (player.closed.aborted) return;
  takeElement(root, player);
  const stop = watchPalette(document.body, (palette) => player.send({ type: 'palette', palette }));
  player.closed.addEventListener('abort', stop);
}

/** The run is fetched before the document is whole: what is measured has to wait for it, and for its style sheet. */
async function documentStands(): Promise<void> {
  const comes = (from: EventTarget, type: string) =>
    new Promise((resolve) => from.addEventListener(type, resolve, { once: true }));
  if (document.readyState === 'loading') await comes(document, 'DOMContentLoaded');
  const link = document.querySelector<HTMLLinkElement>('link[rel="stylesheet"]');
  // A style sheet that cannot be had has failed by the time the window has loaded.
  if (link?.sheet !== null || document.readyState === 'complete') return;
  await Promise.race([comes(link, 'load'), comes(window, 'load')]);
}
