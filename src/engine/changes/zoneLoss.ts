import { startZone, stopZone } from '../model/change/zones';
import type { Change } from './change';

/** Every server of a zone dies at once; with the first zone the session store is out of reach as well. */
export const stopWholeZone: Change = {
  id: 'stop-zone',
  subject: 'zone',
  verb: 'stop',
  applies: (condition) => condition === 0,
  apply: (world, target) => stopZone(world, target),
};

/** The servers of a zone start again, with empty memory. */
export const startWholeZone: Change = {
  id: 'start-zone',
  subject: 'zone',
  verb: 'start',
  applies: (condition) => condition === 1,
  apply: (world, target) => startZone(world, target),
};
