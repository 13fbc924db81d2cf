import { EventKind } from '../kernel/eventKind';
import { Leg, StoreCondition, StoreFlag } from '../trace/events';
import { answerCheck, refuseCheck } from './healthCheck';
import { sendCheck } from './link';
import type { World } from './world';

/** Added to the server's index on the way back. Servers are below this. */
const REPLY = 64;
const REFUSAL = 128;

/** A deep check asks the session store before it answers. It takes no worker, and no turn at the store. */
export const askStore = (world: World, server: number, number: number): void =>
  sendCheck(world, server, Leg.serverToStore, EventKind.pingArrives, number);

/** The question has reached the store, or its reply the server. Without a reply the check is left to time out. */
export function meetPing(world: World, a: number, number: number): void {
  if (a >= REFUSAL) {
    refuseCheck(world, a - REFUSAL, number);
    return;
  }
  if (a >= REPLY) {
    answerCheck(world, a - REPLY, number);
    return;
  }
  const { condition, flags } = world.store;
  const isDead = condition === StoreCondition.stopped && (flags & StoreFlag.machineLost) === 0;
  if (condition !== StoreCondition.reachable && !isDead) return;
  // A dead process refuses: the server knows after one round trip, and says so.
  const reply = isDead ? a + REFUSAL : a + REPLY;
  sendCheck(world, a, Leg.storeToServer, EventKind.pingArrives, number, reply);
}
