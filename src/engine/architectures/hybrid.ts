import type { Architecture } from './architecture';
import { kept, standIn, unchanged } from './standIn';
import {
  checkDenylist,
  denyToken,
  NOTHING,
  plan,
  readStore,
  signToken,
  updateStore,
  verifyToken,
  writeStore,
} from './steps';

const START = kept('cart', true, signToken('identity'), readStore('cart'));
const IDENTIFY = plan(verifyToken('identity'), checkDenylist);
const LOOK_UP = plan(...IDENTIFY, readStore('cart'));
const SAVE = kept('cart', true, writeStore('cart'));
const CHANGE = kept('cart', true, updateStore('cart'));
const UNCHANGED = unchanged('cart', SAVE);
const DENY = plan(denyToken);

/** Identity in a small token, the cart in the store: each kind of state where its failure hurts least. */
export const hybrid: Architecture = {
  id: 'hybrid',
  affinity: 'none',
  carrier: 'token',
  notLoggedIn: 401,
  loggedOutBy: 'page',
  refreshable: true,
  issue: ({ store }) => START[store.fallback],
  // Who asks is in the token: only those who need the cart ask the store.
  resume: ({ readsCart }) => (readsCart ? LOOK_UP : IDENTIFY),
  settle({ cartChanged, cartKnown, fellBack, store }) {
    // A cart on its own is a list in the store: an item is put in without reading it first.
    if (cartChanged) return CHANGE[store.fallback];
    if (!cartKnown || fellBack) return NOTHING;
    return UNCHANGED[store.savePolicy][store.fallback];
  },
  revoke: () => DENY,
  recover(facts, step, why) {
    if (step.do === 'verify-token' && !facts.fellBack) return 'not logged in';
    // A denylist that cannot be read might name this very token: nobody is let in on a guess.
    if (step === checkDenylist || step === denyToken) {
      return why === 'miss' ? 'not logged in' : 'unavailable';
    }
    if (step.do === 'touch-store') return 'continue';
    // A cart that is not there is an empty cart. A cart that cannot be reached matters to those who need it.
    if (step.do === 'read-store') {
      if (why === 'miss') return 'continue';
      const other = standIn(facts, 'cart');
      if (other !== null) return other;
    }
    return facts.needsCart ? 'unavailable' : 'continue';
  },
};
