import { LOST, PASSES, RuleOrder } from '../../model/state/message';
import { Leg, NetworkFlag } from '../../trace/events';
import type { Change } from '../change';
import { isDrawn, networkFault } from './networkFault';

/** The way to the orders database is spared: it never fails in this model. */
const SPARED: readonly Leg[] = [Leg.serverToOrders, Leg.ordersToServer];

const fault = networkFault(NetworkFlag.losing, {
  order: RuleOrder.chance,
  judge(world, { leg }) {
    if (SPARED.includes(leg)) return PASSES;
    return isDrawn(world, world.scenario.network.loss) ? LOST : PASSES;
  },
});

/** A share of all messages is lost from now on. */
export const startLoss: Change = {
  id: 'start-loss',
  subject: 'network',
  verb: 'lose',
  ...fault.begin,
};

/** Messages arrive again. */
export const stopLoss: Change = {
  id: 'stop-loss',
  subject: 'network',
  verb: 'deliver',
  ...fault.end,
};
