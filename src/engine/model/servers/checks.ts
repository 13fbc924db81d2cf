import { EventKind } from '../../kernel/eventKind';
import { Leg, ServerCondition, StoreCondition, StoreFlag } from '../../trace/events';
import { sendCheck } from '../network/link';
import { isDead } from '../state/server';
import type { World } from '../state/world';

/** A check reaches its server: a live process answers at once, a dead one refuses, a frozen one does nothing. */
export function meetCheck(world: World, index: number, number: number): void {
  const server = world.server(index);
  if (server.condition === ServerCondition.frozen) return;
  if (isDead(server)) sendResult(world, index, number, EventKind.checkRefused);
  else if (world.scenario.balancer.checkDepth === 'deep') askStore(world, index, number);
  else sendResult(world, index, number, EventKind.checkPasses);
}

/** A server has what it needs to answer a deep check: it does, if it still can. */
function answerCheck(world: World, index: number, number: number): void {
  const server = world.server(index);
  if (server.condition === ServerCondition.frozen) return;
  sendResult(world, index, number, isDead(server) ? EventKind.checkRefused : EventKind.checkPasses);
}

/** The store has refused a deep check's question: the server is alive, and not well. */
function refuseCheck(world: World, index: number, number: number): void {
  if (world.server(index).condition === ServerCondition.frozen) return;
  sendResult(world, index, number, EventKind.checkRefused);
}

const sendResult = (world: World, server: number, number: number, kind: EventKind): void =>
  sendCheck(world, server, Leg.checkToBalancer, kind, number);

/** Added to the server's index on the way back. Servers are below this. */
const REPLY = 64;
const REFUSAL = 128;

/** A deep check asks the session store before it answers. It takes no worker, and no turn at the store. */
const askStore = (world: World, server: number, number: number): void =>
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
  const answer = answerOfStore(world);
  if (answer === 'silence') return;
  // A dead process refuses: the server knows after one round trip, and says so.
  const reply = answer === 'refusal' ? a + REFUSAL : a + REPLY;
  sendCheck(world, a, Leg.storeToServer, EventKind.pingArrives, number, reply);
}

/** What the store says to whoever asks whether it is there. */
export function answerOfStore({ store }: World): 'reply' | 'refusal' | 'silence' {
  const { condition, flags } = store;
  if (condition === StoreCondition.reachable) return 'reply';
  const isDead = condition === StoreCondition.stopped && (flags & StoreFlag.machineLost) === 0;
  return isDead ? 'refusal' : 'silence';
}
