import { EventKind } from '../kernel/eventKind';
import { Leg, StoreCondition } from '../trace/events';
import { answerCheck } from './healthCheck';
import { sendPing } from './link';
import type { World } from './world';

/** Added to the server's index on the way back. Servers are below this. */
const REPLY = 64;

/** A deep check asks the session store before it answers. It takes no worker, and no turn at the store. */
export const askStore = (world: World, server: number, number: number): void =>
  sendPing(world, server, Leg.serverToStore, EventKind.pingArrives, server, number);

/** The question has reached the store, or its reply the server. Without a reply the check is left to time out. */
export function meetPing(world: World, a: number, number: number): void {
  if (a >= REPLY) {
    answerCheck(world, a - REPLY, number);
    return;
  }
  if (world.store.condition !== StoreCondition.reachable) return;
  sendPing(world, a, Leg.storeToServer, EventKind.pingArrives, a + REPLY, number);
}
