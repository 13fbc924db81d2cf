import { Action } from '../trace/events';
import { type Workload, wanted } from './workload';

/** What belongs to the one who asks. */
const OWN = 1;

/**
 * A public API whose clients come with a token of their own: each has logged in to get it, asks for what is its own, and
 * has nothing else kept.
 */
export const api = (): Workload => ({
  keeps: 'login',
  connects: false,
  chains: false,
  publicShare: 0,
  looksBy: Action.query,
  actions: [wanted(Action.query, 1, 'GET', { ownPage: OWN })],
});
