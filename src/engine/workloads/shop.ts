import { Action } from '../trace/events';
import { type Workload, type WorkloadSettings, wanted } from './workload';

/** The shop with one's name and cart in it, and the cart itself. */
const HOME = 1;
const CART = 2;

/** Looking round, filling a cart, and ordering what is in it. */
export const shop = (of: WorkloadSettings): Workload => ({
  keeps: 'cart',
  connects: false,
  chains: false,
  publicShare: of.publicShare,
  looksBy: Action.read,
  actions: [
    wanted(Action.browse, of.browseWeight, 'GET', { ownPage: HOME, isPublic: true }),
    wanted(Action.add, of.addWeight, of.addMethod, { state: 'adds' }),
    wanted(Action.read, of.readWeight, 'GET', { state: 'reads', ownPage: CART }),
    // Nobody goes to the till with what they believe is an empty cart.
    wanted(Action.checkout, of.checkoutWeight, 'POST', {
      state: 'commits',
      needs: 1,
      instead: [Action.browse],
    }),
  ],
});
