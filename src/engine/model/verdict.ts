import {
  Leg,
  NetworkFlag,
  ServerFlag,
  StoreCondition,
  StoreFlag,
  TraceKind,
} from '../trace/events';
import type { World } from './world';

/** The verdict on a message that will never arrive. Every other verdict is an extra delay in microseconds. */
export const LOST = -1;

/** After this many retransmissions a connection is given up. */
const RETRANSMISSIONS_MAX = 6;

/** What faults make of a message that is about to leave. They give the verdict; the link performs it. */
export function judge(world: World, leg: Leg, server: number, toReplica: boolean): number {
  if (isCut(world, leg, server, toReplica)) return LOST;
  return world.networkFlags === 0 ? 0 : judgeLoss(world, leg);
}

/** Whether nothing passes there. @param server 0 for legs without one */
function isCut(world: World, leg: Leg, server: number, toReplica: boolean): boolean {
  switch (leg) {
    case Leg.balancerToServer:
    case Leg.serverToBalancer:
    case Leg.checkToServer:
    case Leg.checkToBalancer:
      return hasFlag(world, server, ServerFlag.cutFromBalancer);
    case Leg.serverToStore:
    case Leg.storeToServer:
      if (hasFlag(world, server, ServerFlag.cutFromStore)) return true;
      return !toReplica && !isStoreThere(world);
    // With a CDN between them, it is the way from there to the balancer that is cut.
    case Leg.clientToBalancer:
    case Leg.balancerToClient:
    case Leg.cdnToBalancer:
    case Leg.balancerToCdn:
      return (world.networkFlags & NetworkFlag.peopleCut) !== 0;
    default:
      return false;
  }
}

const hasFlag = (world: World, server: number, flag: ServerFlag): boolean =>
  ((world.servers[server]?.flags ?? 0) & flag) !== 0;

/** The process may be dead or frozen: then the machine answers for it. */
const isStoreThere = ({ store }: World): boolean =>
  store.condition !== StoreCondition.unreachable && (store.flags & StoreFlag.machineLost) === 0;

/** Lost now and then. The way to the orders database is spared: it never fails in this model. */
function judgeLoss(world: World, leg: Leg): number {
  if (leg === Leg.serverToOrders || leg === Leg.ordersToServer) return 0;
  const { networkFlags, scenario, random, lossStream } = world;
  const { loss, answerLoss, retransmitAfter } = scenario.network;
  const isLost = (percent: number) => 100 * random.uniform(lossStream) < percent;
  if (leg === Leg.serverToBalancer && (networkFlags & NetworkFlag.losingAnswers) !== 0) {
    if (isLost(answerLoss)) return LOST;
  }
  if ((networkFlags & NetworkFlag.losing) === 0) return 0;
  // The sender waits twice as long for an acknowledgement after every try.
  let extraUs = 0;
  for (let tries = 0; isLost(loss); tries += 1) {
    if (retransmitAfter === 0 || tries === RETRANSMISSIONS_MAX) return LOST;
    extraUs += retransmitAfter * (1 << tries);
  }
  return extraUs;
}

/** Turns a flag of the network on or off. */
export function setNetworkFlag(world: World, flag: NetworkFlag, on: boolean): void {
  world.networkFlags = on ? world.networkFlags | flag : world.networkFlags & ~flag;
  world.emit(TraceKind.networkCondition, world.networkFlags, 0, 0);
}
