import { Action } from '../trace/events';
import { type Workload, wanted } from './workload';

/**
 * People who are logged in write to one another. A message is brought by a request, and comes to whom it is for over a
 * connection that stays open (as with Slack).
 */
export const messaging = (): Workload => ({
  keeps: 'messages',
  connects: true,
  chains: false,
  publicShare: 0,
  looksBy: Action.history,
  actions: [
    wanted(Action.send, 3, 'POST', { messages: 'sends' }),
    wanted(Action.history, 1, 'GET', { messages: 'reads' }),
  ],
});
