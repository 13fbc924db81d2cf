import { EventKind } from '../kernel/eventKind';
import { Cause, Leg, TraceKind } from '../trace/events';
import type { Call } from './call';
import { letGo, markOrdered } from './ledger';
import { sendCall } from './link';
import type { World } from './world';

/**
 * The durable database behind checkout. It commits what it is told to, even if the server that asked has died
 * since: that is why an order can exist although its person was told "failed".
 */
export class OrdersDatabase {
  /** By client, the ordered intents that may still be ordered again. */
  readonly ordered = new Map<number, readonly number[]>();

  copyTo(target: OrdersDatabase): void {
    target.ordered.clear();
    for (const [client, intents] of this.ordered) target.ordered.set(client, intents);
  }
}

/** An order has arrived. The database works on any number of them at once. */
export function beginOrder(world: World, call: Call): void {
  const commitsUs = world.nowUs + world.scenario.orders.operationTime;
  world.queue.push(commitsUs, EventKind.orderCommits, call.slot, call.id);
}

/** An order has been committed: it stands, whoever is still there to hear of it. */
export function commit(world: World, call: Call): void {
  const { client, intent, attemptId, payload } = call;
  if (call.verb === 'refresh') {
    sendCall(world, call, Leg.ordersToServer, EventKind.replyAtServer);
    return;
  }
  const ordered = world.orders.ordered.get(client) ?? [];
  const items = payload?.cart?.items.length ?? 0;
  world.emit(TraceKind.orderPlaced, client, attemptId, items);
  if (ordered.includes(intent)) world.emit(TraceKind.duplicateOrder, client, attemptId, items);
  const open = openIntents(world, client);
  const others = ordered.filter((other) => other !== intent && open.has(other));
  world.orders.ordered.set(client, [...others, intent]);
  if (payload?.cart != null) {
    markOrdered(world, payload.cart.id);
    letGo(world, payload, Cause.finished);
  }
  sendCall(world, call, Leg.ordersToServer, EventKind.replyAtServer);
}

/** Intents of a client that an order may still come for: wanted now, or an attempt or a call is under way for them. */
function openIntents(world: World, client: number): ReadonlySet<number> {
  const { intent, pending } = world.client(client);
  const open = new Set<number>(pending ? [intent] : []);
  world.attempts.forEach((attempt) => {
    if (attempt.client === client) open.add(attempt.intent);
  });
  world.calls.forEach((call) => {
    if (call.client === client && call.verb === 'order') open.add(call.intent);
  });
  return open;
}
