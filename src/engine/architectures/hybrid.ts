import type { Architecture } from './architecture';
import { kept, standIn } from './standIn';
import {
  checkDenylist,
  denyToken,
  NOTHING,
  plan,
  readStore,
  signToken,
  touchStore,
  updateStore,
  verifyToken,
  writeStore,
} from './steps';

const START = kept('cart', true, signToken('identity'), readStore('cart'));
const LOOK_UP = plan(verifyToken('identity'), checkDenylist, readStore('cart'));
const SAVE = kept('cart', true, writeStore('cart'));
const CHANGE = kept('cart', true, updateStore('cart'));
const TOUCH = kept('cart', false, touchStore('cart'));
const DENY = plan(denyToken);

/** Identity in a small token, the cart in the store: each kind of state where its failure hurts least. */
export const hybrid: Architecture = {
  id: 'hybrid',
  title: 'Hybrid',
  affinity: 'none',
  credential: 'token',
  issue: ({ store }) => START[store.fallback],
  resume: () => LOOK_UP,
  settle({ cartChanged, cartKnown, fellBack, store }) {
    if (!cartKnown || (fellBack && !cartChanged)) return NOTHING;
    if (cartChanged) return (store.updates === 'per-item' ? CHANGE : SAVE)[store.fallback];
    return (store.savePolicy === 'always-write' ? SAVE : TOUCH)[store.fallback];
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
