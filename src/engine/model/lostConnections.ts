import { broken } from '../kernel/assert';
import { EventKind } from '../kernel/eventKind';
import { Leg } from '../trace/events';
import { loseServer } from './balancer/forwarding';
import { loseOrigin } from './cdn/serving';
import { loseOverConnection } from './connections/messages';
import { loseConnection } from './people/receiving';
import { dropCall, loseCall } from './servers/calls';
import { loseTransfer } from './servers/copies';
import { loseService } from './servers/worker/workers';
import type { LostMessage } from './state/message';
import type { World } from './state/world';

/** The connection of a message is no more: whoever still waits at either end learns of it. */
export function endConnection(world: World, { kind, leg, a, b }: LostMessage): void {
  switch (kind) {
    case EventKind.callAtStore:
    case EventKind.callAtReplica:
    case EventKind.replyAtServer:
      return loseCall(world, world.calls.at(a));
    case EventKind.copyAtServer:
      return loseTransfer(world, world.transfers.at(a));
    case EventKind.messageAtClient:
      return loseOverConnection(world, a, b);
  }
  const attempt = world.attempts.at(a);
  switch (leg) {
    case Leg.balancerToServer:
    case Leg.serverToBalancer:
      loseServer(world, attempt);
      break;
    case Leg.serverToServer:
      loseService(world, attempt);
      break;
    case Leg.cdnToBalancer:
    case Leg.balancerToCdn:
      loseOrigin(world, attempt);
      break;
    case Leg.clientToBalancer:
    case Leg.balancerToClient:
    case Leg.clientToCdn:
    case Leg.cdnToClient:
      loseConnection(world, attempt);
      break;
    case Leg.serverToStore:
    case Leg.storeToServer:
    case Leg.serverToOrders:
    case Leg.ordersToServer:
    case Leg.serverToClient:
    case Leg.storeToReplica:
    case Leg.checkToServer:
    case Leg.checkToBalancer:
      broken(`nobody waits on leg ${leg}`);
  }
  world.attempts.release(attempt);
}

/** Nobody hears of a message that nobody waits for. */
export function dropMessage(world: World, { kind, a, b }: LostMessage): void {
  switch (kind) {
    case EventKind.callAtStore:
    case EventKind.callAtReplica:
    case EventKind.replyAtServer:
      return dropCall(world, world.calls.at(a));
    case EventKind.copyAtServer:
      return loseTransfer(world, world.transfers.at(a));
    case EventKind.messageAtClient:
      return loseOverConnection(world, a, b);
    default:
      world.attempts.release(world.attempts.at(a));
  }
}
