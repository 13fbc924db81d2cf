import { EventKind } from '../../kernel/eventKind';
import { Cause, KeyAnswer, Leg, TraceKind } from '../../trace/events';
import { noteDone } from '../ledger/doneIntents';
import { markOrdered, release } from '../ledger/ledger';
import { compareTold } from '../ledger/undertakings';
import { sendCall } from '../network/link';
import type { Call } from '../state/call';
import { amountIn, isOrderable } from '../state/holding';
import type { World } from '../state/world';
import { claimKey, recallKey, rememberKey } from './idempotency';

/** An order has arrived. The database works on any number of them at once. */
export function beginOrder(world: World, call: Call): void {
  if (call.verb === 'recall') recallKey(world, world.orders.keys, call);
  else if (usesKey(world, call)) {
    call.answer = claimKey(world, world.orders.keys, call, Number.POSITIVE_INFINITY);
  }
  // A key that is known is answered from its record, at once.
  const isAnswered = call.verb === 'recall' || call.answer !== KeyAnswer.executed;
  const commitsUs = world.nowUs + (isAnswered ? 0 : world.scenario.orders.operationTime);
  world.queue.push(commitsUs, EventKind.orderCommits, call.slot, call.id);
}

const usesKey = (world: World, { key }: Call): boolean =>
  key !== 0 && world.scenario.orders.keyPlace === 'orders-database';

/** The database is done with a call: there is an order now, unless its key says otherwise or nothing was ordered. */
export function commit(world: World, call: Call): void {
  const { payload, key, cart } = call;
  const isNew = call.answer === KeyAnswer.executed;
  const orders = isOrderable(world, payload?.cart);
  if (isNew && call.verb === 'order' && orders) place(world, call);
  if (usesKey(world, call)) {
    const { keys } = world.orders;
    if (isNew && call.verb === 'order') {
      rememberKey(world, keys, { key, status: orders ? 200 : world.workload.refusal, cart });
    }
    const seen = keys.get(key);
    call.status = seen?.status ?? 0;
    call.cart = seen?.cart ?? 0;
  }
  if (payload !== null) release(world, payload, Cause.finished);
  sendCall(world, call, Leg.ordersToServer, EventKind.replyAtServer);
}

/** An order has been committed: it stands, whoever is still there to hear of it. */
function place(world: World, call: Call): void {
  const { client, attemptId, payload } = call;
  const { transfers } = world.workload;
  // A transfer says itself which undertaking it is of. Any copy of one, however old, may come to be committed again.
  const intent = transfers ? (payload?.cart?.lines[0] as number) : call.intent;
  const amount = payload === null ? 0 : amountIn(payload);
  const isAgain = world.orders.ordered.get(client)?.includes(intent) === true;
  if (transfers) {
    world.emit(TraceKind.transferMade, client, attemptId, amount);
    if (isAgain) world.emit(TraceKind.transferTwice, client, attemptId, intent);
  } else {
    world.emit(TraceKind.orderPlaced, client, attemptId, amount);
    if (isAgain) world.emit(TraceKind.duplicateOrder, client, attemptId, amount);
  }
  noteDone(world, client, intent);
  if (payload?.cart != null) markOrdered(world, payload.cart.id);
  compareTold(world, world.client(client));
}
