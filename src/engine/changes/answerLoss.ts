import { setNetworkFlag } from '../model/network/verdict';
import { NetworkFlag } from '../trace/events';
import type { Change } from './change';

/** A share of the answers of servers is lost on the way to the balancer, after the work was done. */
export const loseAnswers: Change = {
  id: 'lose-answers',
  subject: 'network',
  verb: 'lose-answers',
  applies: (_condition, flags) => (flags & NetworkFlag.losingAnswers) === 0,
  apply: (world) => setNetworkFlag(world, NetworkFlag.losingAnswers, true),
};

/** Answers of servers arrive again. */
export const deliverAnswers: Change = {
  id: 'deliver-answers',
  subject: 'network',
  verb: 'deliver-answers',
  applies: (_condition, flags) => (flags & NetworkFlag.losingAnswers) !== 0,
  apply: (world) => setNetworkFlag(world, NetworkFlag.losingAnswers, false),
};
