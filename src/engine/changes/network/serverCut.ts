import { LOST, PASSES, RuleOrder } from '../../model/state/message';
import { Leg, ServerFlag } from '../../trace/events';
import type { Change } from '../change';
import { linkFault } from './networkFault';

const LEGS: readonly Leg[] = [
  Leg.balancerToServer,
  Leg.serverToClient,
  Leg.serverToBalancer,
  Leg.checkToServer,
  Leg.checkToBalancer,
];

const fault = linkFault(ServerFlag.cutFromBalancer, {
  order: RuleOrder.cut,
  judge: (_world, { leg, server }, target) =>
    server === target && LEGS.includes(leg) ? LOST : PASSES,
});

/** No message passes between a server and the balancer, checks included. The server lives and keeps its sessions. */
export const cutServer: Change = {
  id: 'cut-server',
  subject: 'server',
  verb: 'cut',
  ...fault.begin,
};

/** Messages between a server and the balancer pass again. */
export const mendServer: Change = {
  id: 'mend-server',
  subject: 'server',
  verb: 'mend',
  ...fault.end,
};
