import {
  Leg,
  NetworkFlag,
  ServerFlag,
  StoreCondition,
  StoreFlag,
  TraceKind,
} from '../../trace/events';
import type { World } from '../state/world';

/** What faults make of one transmission of a message. */
export const Verdict = {
  passes: 0,
  lost: 1,
  /** Its connection breaks with it: sending it again is of no use. */
  lostForGood: 2,
} as const;
export type Verdict = (typeof Verdict)[keyof typeof Verdict];

/** What faults make of a message that is about to leave. They give the verdict; the link performs it. */
export function judge(world: World, leg: Leg, server: number, toReplica: boolean): Verdict {
  if (isCut(world, leg, server, toReplica)) return Verdict.lost;
  return world.networkFlags === 0 ? Verdict.passes : judgeLoss(world, leg);
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
    case Leg.clientToCdn:
    case Leg.cdnToClient:
    case Leg.serverToOrders:
    case Leg.ordersToServer:
    case Leg.serverToServer:
    case Leg.storeToReplica:
      return false;
  }
}

const hasFlag = (world: World, server: number, flag: ServerFlag): boolean =>
  ((world.servers[server]?.flags ?? 0) & flag) !== 0;

/** The process may be dead or frozen: then the machine answers for it. */
const isStoreThere = ({ store }: World): boolean =>
  store.condition !== StoreCondition.unreachable && (store.flags & StoreFlag.machineLost) === 0;

/** Lost now and then. The way to the orders database is spared: it never fails in this model. */
function judgeLoss(world: World, leg: Leg): Verdict {
  if (leg === Leg.serverToOrders || leg === Leg.ordersToServer) return Verdict.passes;
  const { networkFlags, scenario, random, lossStream } = world;
  const { loss, answerLoss } = scenario.network;
  const isLost = (percent: number) => 100 * random.uniform(lossStream) < percent;
  if (leg === Leg.serverToBalancer && (networkFlags & NetworkFlag.losingAnswers) !== 0) {
    if (isLost(answerLoss)) return Verdict.lostForGood;
  }
  const isLossy = (networkFlags & NetworkFlag.losing) !== 0;
  return isLossy && isLost(loss) ? Verdict.lost : Verdict.passes;
}

/** Turns a flag of the network on or off. */
export function setNetworkFlag(world: World, flag: NetworkFlag, on: boolean): void {
  world.networkFlags = on ? world.networkFlags | flag : world.networkFlags & ~flag;
  world.emit(TraceKind.networkCondition, world.networkFlags, 0, 0);
}
