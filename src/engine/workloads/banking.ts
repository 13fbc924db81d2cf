import { Action } from '../trace/events';
import { BEGUN, CONFIRMED, type Workload, wanted } from './workload';

/** The page of one's account, with the transfer that is under way. */
const ACCOUNT = 1;

/** In their order: who believes that so many are done wants the next. */
const STEPS = [Action.begin, Action.confirm, Action.commit];

/**
 * Online banking. A transfer is begun, confirmed and committed, each by a request of its own (as payments are with Open
 * Banking); between them it is half done, and kept in the session. Which step somebody wants next follows from what they
 * believe has been reached.
 */
export const banking = (): Workload => ({
  keeps: 'transfer',
  connects: false,
  chains: false,
  publicShare: 0,
  looksBy: Action.account,
  actions: [
    wanted(Action.account, 1, 'GET', { state: 'reads', ownPage: ACCOUNT }),
    wanted(Action.begin, 0, 'POST', { state: 'sets', reaches: BEGUN, instead: STEPS }),
    wanted(Action.confirm, 0, 'PUT', { state: 'sets', reaches: CONFIRMED, instead: STEPS }),
    wanted(Action.commit, 4, 'POST', { state: 'commits', needs: CONFIRMED, instead: STEPS }),
  ],
});
