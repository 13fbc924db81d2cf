import type { Architecture } from './architecture';
import {
  checkDenylist,
  denyToken,
  NOTHING,
  plan,
  readStore,
  signToken,
  touchStore,
  verifyToken,
  writeStore,
} from './steps';

const START = plan(signToken('identity'), readStore('cart'));
const LOOK_UP = plan(verifyToken('identity'), checkDenylist, readStore('cart'));
const SAVE = plan(writeStore('cart'));
const TOUCH = plan(touchStore('cart'));
const DENY = plan(denyToken);

/** Identity in a small token, the cart in the store: each kind of state where its failure hurts least. */
export const hybrid: Architecture = {
  id: 'hybrid',
  title: 'Hybrid',
  affinity: 'none',
  credential: 'token',
  issue: () => START,
  resume: () => LOOK_UP,
  settle(facts) {
    if (!facts.cartKnown) return NOTHING;
    return facts.cartChanged ? SAVE : TOUCH;
  },
  revoke: () => DENY,
  recover(facts, step, why) {
    if (step.do === 'verify-token') return 'not logged in';
    // A denylist that cannot be read might name this very token: nobody is let in on a guess.
    if (step === checkDenylist || step === denyToken) {
      return why === 'miss' ? 'not logged in' : 'unavailable';
    }
    if (step.do === 'touch-store') return 'continue';
    // A cart that is not there is an empty cart. A cart that cannot be reached matters to those who need it.
    if (why === 'miss') return 'continue';
    return facts.needsCart ? 'unavailable' : 'continue';
  },
};
