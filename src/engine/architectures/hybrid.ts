import type { Architecture } from './architecture';
import { NOTHING, plan, readStore, signToken, touchStore, verifyToken, writeStore } from './steps';

const START = plan(signToken('identity'), readStore('cart'));
const LOOK_UP = plan(verifyToken('identity'), readStore('cart'));
const SAVE = plan(writeStore('cart'));
const TOUCH = plan(touchStore('cart'));

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
  recover(facts, step, why) {
    if (step.do === 'verify-token') return 'not logged in';
    if (step.do === 'touch-store') return 'continue';
    // A cart that is not there is an empty cart. A cart that cannot be reached matters to those who need it.
    if (why === 'miss') return 'continue';
    return facts.needsCart ? 'unavailable' : 'continue';
  },
};
