import type { Client } from './client';
import type { World } from './world';

/** Worker time that the next request of a person needs, in microseconds. Drawn where the request is wanted. */
export function drawDemand({ scenario, random }: World, client: Client): number {
  const { serviceTime, serviceDistribution, serviceCv } = scenario.servers;
  if (serviceDistribution === 'fixed') return serviceTime;
  const factor =
    serviceDistribution === 'exponential'
      ? random.exponential(client.demand)
      : random.lognormal(client.demand, serviceCv);
  return Math.max(1, Math.round(serviceTime * factor));
}
