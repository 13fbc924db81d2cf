import { LOST_FOR_GOOD, PASSES, RuleOrder } from '../../model/state/message';
import { Leg, NetworkFlag } from '../../trace/events';
import type { Change } from '../change';
import { isDrawn, networkFault } from './networkFault';

const fault = networkFault(NetworkFlag.losingAnswers, {
  order: RuleOrder.breaks,
  judge(world, { leg }) {
    if (leg !== Leg.serverToBalancer) return PASSES;
    return isDrawn(world, world.scenario.network.answerLoss) ? LOST_FOR_GOOD : PASSES;
  },
});

/** A share of the answers of servers is lost on the way to the balancer, after the work was done. */
export const loseAnswers: Change = {
  id: 'lose-answers',
  subject: 'network',
  verb: 'lose-answers',
  ...fault.begin,
};

/** Answers of servers arrive again. */
export const deliverAnswers: Change = {
  id: 'deliver-answers',
  subject: 'network',
  verb: 'deliver-answers',
  ...fault.end,
};
