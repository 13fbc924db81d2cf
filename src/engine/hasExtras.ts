import { arePresent } from './present';

/** Whether the extras are here. They always are, but in the page's worker, which fetches them (extras.ts). */
export function hasExtras(): boolean {
  try {
    return arePresent();
  } catch {
    return false;
  }
}
