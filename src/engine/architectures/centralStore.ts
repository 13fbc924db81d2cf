import type { Architecture } from './architecture';
import { kept, standIn, unchanged } from './standIn';
import { NOTHING, plan, readStore, removeStore, updateStore, writeStore } from './steps';

const LOOK_UP = plan(readStore('session'));
const SAVE = kept('session', true, writeStore('session'));
const CHANGE = kept('session', true, updateStore('session'));
const UNCHANGED = unchanged('session', SAVE);
const REMOVE = plan(removeStore);

/** One store shared by all servers keeps every session; any server can serve anybody. */
export const centralStore: Architecture = {
  id: 'central-store',
  affinity: 'none',
  carrier: 'session-cookie',
  notLoggedIn: 200,
  loggedOutBy: 'answer',
  refreshable: false,
  issue: ({ store }) => SAVE[store.fallback],
  resume: () => LOOK_UP,
  settle({ cartChanged, fellBack, store }) {
    if (cartChanged) return (store.updates === 'per-item' ? CHANGE : SAVE)[store.fallback];
    if (fellBack) return NOTHING;
    return UNCHANGED[store.savePolicy][store.fallback];
  },
  revoke: () => REMOVE,
  recover(facts, step, why) {
    // A session that is only marked as used can do without the mark; one that cannot be read or saved cannot.
    if (step.do === 'touch-store') return 'continue';
    if (facts.fellBack) return 'unavailable';
    if (why === 'miss') return 'not logged in';
    // A shop that takes an error for "no session", and clears the cookie.
    if (step.do === 'read-store' && facts.store.fallback === 'log-out') return 'not logged in';
    return (step.do === 'read-store' && standIn(facts, 'session')) || 'unavailable';
  },
};
