import type { StreamId } from '../../kernel/random';
import { Leg } from '../../trace/events';
import type { World } from '../state/world';
import { distance } from './zones';

/** Longest delay that is ever drawn: ten minutes. */
const LONGEST_US = 600_000_000;

/** How long a message takes that leaves now, in microseconds. @param server 0 for legs without one */
export function delayOf(world: World, leg: Leg, server: number): number {
  const mean = meanOf(world, leg, server);
  if (world.delays.length === 0) return mean;
  const stream = world.delays[leg] as StreamId;
  return Math.min(LONGEST_US, Math.round(mean * factor(world, stream)));
}

/** Mean one-way delay of a leg. */
function meanOf(world: World, leg: Leg, server: number): number {
  const { network, cdn } = world.scenario;
  switch (leg) {
    case Leg.clientToBalancer:
    case Leg.balancerToClient:
    case Leg.cdnToBalancer:
    case Leg.balancerToCdn:
      return network.clientBalancer;
    case Leg.clientToCdn:
    case Leg.cdnToClient:
      return cdn.latency;
    case Leg.balancerToServer:
    case Leg.serverToBalancer:
    case Leg.checkToServer:
    case Leg.checkToBalancer:
      return network.balancerServer + distance(world, server);
    case Leg.serverToClient:
      return network.clientBalancer + network.balancerServer + distance(world, server);
    case Leg.serverToServer:
      return network.balancerServer;
    case Leg.serverToStore:
    case Leg.storeToServer:
    case Leg.serverToOrders:
    case Leg.ordersToServer:
    case Leg.storeToReplica:
      return network.serverStore + distance(world, server);
  }
}

/** A draw with mean 1. */
function factor({ random, scenario }: World, stream: StreamId): number {
  const { spread, cv } = scenario.network;
  switch (spread) {
    case 'exponential':
      return random.exponential(stream);
    case 'lognormal':
      return random.lognormal(stream, cv);
    default: {
      // Evenly spread over 1 - w to 1 + w: the standard deviation is w over the root of 3.
      const width = Math.min(1, cv * Math.sqrt(3));
      return 1 + width * (2 * random.uniform(stream) - 1);
    }
  }
}
