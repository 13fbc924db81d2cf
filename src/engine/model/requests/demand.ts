import type { StreamId } from '../../kernel/random';
import type { Attempt } from '../state/attempt';
import type { Tab } from '../state/client';
import type { World } from '../state/world';

/** Worker time that the next request of a tab needs, in microseconds. Drawn where the request is wanted. */
export const drawDemand = (world: World, tab: Tab): number => drawFrom(world, tab.demand);

/**
 * What a request needs of a service behind the first, in microseconds: each has a time of its own. As with the first one,
 * it is the request's own and the same at each try of it, under every architecture.
 */
export function drawServiceDemand(world: World, called: Attempt): number {
  const { person, intent, action, depth } = called;
  if (world.scenario.servers.serviceDistribution !== 'fixed')
    world.random.rename(world.serviceStream, `service/${person}/${intent}/${action}/${depth}`);
  return drawFrom(world, world.serviceStream);
}

function drawFrom({ scenario, random }: World, stream: StreamId): number {
  const { serviceTime, serviceDistribution, serviceCv } = scenario.servers;
  if (serviceDistribution === 'fixed') return serviceTime;
  const factor =
    serviceDistribution === 'exponential'
      ? random.exponential(stream)
      : random.lognormal(stream, serviceCv);
  return Math.max(1, Math.round(serviceTime * factor));
}
