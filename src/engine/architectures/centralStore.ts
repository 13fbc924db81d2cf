import type { Architecture } from './architecture';
import { plan, readStore, removeStore, touchStore, writeStore } from './steps';

const LOOK_UP = plan(readStore('session'));
const SAVE = plan(writeStore('session'));
const TOUCH = plan(touchStore('session'));
const REMOVE = plan(removeStore);

/** One store shared by all servers keeps every session; any server can serve anybody. */
export const centralStore: Architecture = {
  id: 'central-store',
  title: 'Central store',
  affinity: 'none',
  credential: 'cookie',
  issue: () => SAVE,
  resume: () => LOOK_UP,
  settle: (facts) => (facts.cartChanged ? SAVE : TOUCH),
  revoke: () => REMOVE,
  recover(_facts, step, why) {
    // A session that is only marked as used can do without the mark; one that cannot be read or saved cannot.
    if (step.do === 'touch-store') return 'continue';
    return why === 'miss' ? 'not logged in' : 'unavailable';
  },
};
