import { Action } from '../trace/events';
import { NO_PAGE, type Workload } from './workload';

/** Looking round, filling a cart, and ordering what is in it. */
export const shop: Workload = {
  publicShare: 'publicShare',
  looksBy: Action.read,
  actions: [
    {
      action: Action.browse,
      weight: 'browseWeight',
      method: 'GET',
      state: 'ignores',
      // The shop with one's name and cart in it.
      ownPage: 1,
      isPublic: true,
      whenEmpty: null,
    },
    {
      action: Action.add,
      weight: 'addWeight',
      method: 'addMethod',
      state: 'adds',
      ownPage: NO_PAGE,
      isPublic: false,
      whenEmpty: null,
    },
    {
      action: Action.read,
      weight: 'readWeight',
      method: 'GET',
      state: 'reads',
      // The cart.
      ownPage: 2,
      isPublic: false,
      whenEmpty: null,
    },
    {
      action: Action.checkout,
      weight: 'checkoutWeight',
      method: 'POST',
      state: 'commits',
      ownPage: NO_PAGE,
      isPublic: false,
      // Nobody goes to the till with what they believe is an empty cart.
      whenEmpty: Action.browse,
    },
  ],
};
