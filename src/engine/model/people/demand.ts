import type { Tab } from '../state/client';
import type { World } from '../state/world';

/** Worker time that the next request of a tab needs, in microseconds. Drawn where the request is wanted. */
export function drawDemand({ scenario, random }: World, tab: Tab): number {
  const { serviceTime, serviceDistribution, serviceCv } = scenario.servers;
  if (serviceDistribution === 'fixed') return serviceTime;
  const factor =
    serviceDistribution === 'exponential'
      ? random.exponential(tab.demand)
      : random.lognormal(tab.demand, serviceCv);
  return Math.max(1, Math.round(serviceTime * factor));
}
