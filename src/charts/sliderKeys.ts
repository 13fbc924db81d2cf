import { SECOND_US } from '../engine';

/** Round steps, in seconds. */
const STEPS_S = [0.1, 0.2, 0.5, 1, 2, 5, 10, 15, 30, 60];
/** A run is so many steps long, or fewer. */
const STEPS_MAX = 100;
const PAGE = 10;

/** How far one press of an arrow goes in a run of this length. */
function stepUs(latestUs: number): number {
  const seconds = STEPS_S.find((one) => latestUs / SECOND_US / one <= STEPS_MAX) ?? STEPS_S.at(-1);
  return Math.round((seconds ?? 1) * SECOND_US);
}

/** Where a key takes one from an instant of a run; null for any other key. Round instants, but for the ends. */
export function byKey(key: string, fromUs: number, latestUs: number): number | null {
  const step = stepUs(latestUs);
  const ahead = (by: number) => Math.min(latestUs, (Math.floor(fromUs / by) + 1) * by);
  const back = (by: number) => Math.max(0, (Math.ceil(fromUs / by) - 1) * by);
  switch (key) {
    case 'ArrowRight':
    case 'ArrowUp':
      return ahead(step);
    case 'ArrowLeft':
    case 'ArrowDown':
      return back(step);
    case 'PageUp':
      return ahead(PAGE * step);
    case 'PageDown':
      return back(PAGE * step);
    case 'Home':
      return 0;
    case 'End':
      return latestUs;
    default:
      return null;
  }
}
