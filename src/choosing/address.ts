import type { Need } from '../choice/need';
import { readNeed, writeNeed } from '../choice/needText';

/** The address of the view; what is needed stands behind it. */
const HASH = '#choose';

/** What an address says of a need. */
export const needInAddress = (hash: string): ReturnType<typeof readNeed> =>
  readNeed(hash.startsWith(`${HASH}?`) ? hash.slice(HASH.length + 1) : '');

/** The address of a need, from its hash on. */
export function hashOf(need: Need): string {
  const text = writeNeed(need);
  return text === '' ? HASH : `${HASH}?${text}`;
}
