import { openFromAddress } from '../state/opening';
import { dressPage, motionReduced, preferences } from '../state/preferences';
import { send } from '../state/run';

/** Starts the run that the address asks for, and keeps it told about what concerns it. */
export function startRun(): void {
  openFromAddress(location.search);
  dressPage(document.documentElement);
  // The style sheets know the system's wish, but not the visitor's.
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
}
