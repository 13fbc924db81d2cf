import { setNetworkFlag } from '../model/network/verdict';
import { NetworkFlag } from '../trace/events';
import type { Change } from './change';

/** Nothing passes between people and the balancer; with a CDN, between it and the balancer. */
export const cutPeople: Change = {
  id: 'cut-people',
  subject: 'network',
  verb: 'cut',
  applies: (_condition, flags) => (flags & NetworkFlag.peopleCut) === 0,
  apply: (world) => setNetworkFlag(world, NetworkFlag.peopleCut, true),
};

/** People reach the balancer again. */
export const mendPeople: Change = {
  id: 'mend-people',
  subject: 'network',
  verb: 'mend',
  applies: (_condition, flags) => (flags & NetworkFlag.peopleCut) !== 0,
  apply: (world) => setNetworkFlag(world, NetworkFlag.peopleCut, false),
};
