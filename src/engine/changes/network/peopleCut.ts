import { LOST, PASSES, RuleOrder } from '../../model/state/message';
import { Leg, NetworkFlag } from '../../trace/events';
import type { Change } from '../change';
import { networkFault } from './networkFault';

/** With a CDN between them, it is the way from there to the balancer that is cut. */
const LEGS: readonly Leg[] = [
  Leg.clientToBalancer,
  Leg.serverToClient,
  Leg.balancerToClient,
  Leg.cdnToBalancer,
  Leg.balancerToCdn,
];

const fault = networkFault(NetworkFlag.peopleCut, {
  order: RuleOrder.cut,
  judge: (_world, { leg }) => (LEGS.includes(leg) ? LOST : PASSES),
});

/** Nothing passes between people and the balancer; with a CDN, between it and the balancer. */
export const cutPeople: Change = {
  id: 'cut-people',
  subject: 'network',
  verb: 'cut',
  ...fault.begin,
};

/** People reach the balancer again. */
export const mendPeople: Change = {
  id: 'mend-people',
  subject: 'network',
  verb: 'mend',
  ...fault.end,
};
