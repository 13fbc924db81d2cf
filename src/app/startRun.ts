import { speak } from '../messages/language';
import { watchPalette } from '../stage/palette';
import { readAddress } from '../state/address';
import { openFromAddress } from '../state/opening';
import { pageStore } from '../state/page';
import { dressPage, motionReduced, preferences } from '../state/preferences';
import { send } from '../state/run';
import { drawOnSkeleton } from './firstPicture';

export { runArrived } from '../state/run';

/**
 * Starts the run that the address asks for, and keeps it told about what concerns it.
 * @returns settled once the document is whole, has its looks and its language
 */
export async function startRun(): Promise<void> {
  const isInDocument = openFromAddress(location.search);
  dressPage(document.documentElement);
  const speaking = speakAsAsked();
  // The style sheets know the system’s preference, but not the visitor's.
  const dressMotion = () => {
    document.documentElement.dataset.motion = motionReduced() ? 'reduced' : 'full';
  };
  const tellMotion = () => {
    send({ type: 'motion', reduced: motionReduced() });
    dressMotion();
  };
  dressMotion();
  preferences.subscribe(tellMotion);
  matchMedia('(prefers-reduced-motion: reduce)').addEventListener('change', tellMotion);
  document.addEventListener('visibilitychange', () => {
    send({ type: 'visible', visible: document.visibilityState === 'visible' });
  });
  await documentStands();
  watchPalette(document.body, (palette) => send({ type: 'palette', palette }));
  if (isInDocument) drawOnSkeleton();
  await speaking;
}

/** Before anything is said. */
async function speakAsAsked(): Promise<void> {
  const { language = 'en' } = readAddress(location.search).address;
  try {
    await speak(language, document.documentElement);
  } catch {
    const title = `The page could not be fetched in ${language}: it is in English.`;
    pageStore.getState().notify({ title, lines: [] });
  }
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
