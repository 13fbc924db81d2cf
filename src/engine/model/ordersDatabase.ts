import { EventKind } from '../kernel/eventKind';
import { Leg, TraceKind } from '../trace/events';
import type { Call } from './call';
import { markOrdered } from './ledger';
import { sendCall } from './link';
import type { World } from './world';

/** Intents remembered per client. A client has one intent at a time, so late orders are never older than this. */
const REMEMBERED = 8;

/**
 * The durable database behind checkout. It commits what it is told to, even if the server that asked has died
 * since: that is why an order can exist although its person was told "failed".
 */
export class OrdersDatabase {
  /** The latest ordered intents of every client, a ring each. */
  readonly intents: Int32Array;
  readonly written: Uint32Array;

  constructor(clients: number) {
    this.intents = new Int32Array(clients * REMEMBERED);
    this.written = new Uint32Array(clients);
  }

  copyTo(target: OrdersDatabase): void {
    target.intents.set(this.intents);
    target.written.set(this.written);
  }
}

/** An order has arrived. The database works on any number of them at once. */
export function beginOrder(world: World, call: Call): void {
  const commitsUs = world.nowUs + world.scenario.orders.operationTime;
  world.queue.push(commitsUs, EventKind.orderCommits, call.slot, call.id);
}

/** An order has been committed: it stands, whoever is still there to hear of it. */
export function commit(world: World, call: Call): void {
  const { orders } = world;
  const from = call.client * REMEMBERED;
  const known = orders.intents.subarray(from, from + REMEMBERED).includes(call.intent);
  const items = call.payload?.cart?.items.length ?? 0;
  world.emit(TraceKind.orderPlaced, call.client, call.attemptId, items);
  if (known) world.emit(TraceKind.duplicateOrder, call.client, call.attemptId, items);
  const written = orders.written[call.client] as number;
  orders.intents[from + (written % REMEMBERED)] = call.intent;
  orders.written[call.client] = written + 1;
  if (call.payload?.cart != null) markOrdered(world, call.payload.cart.id);
  sendCall(world, call, Leg.ordersToServer, EventKind.replyAtServer);
}
