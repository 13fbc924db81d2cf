import { Ending, KeyAnswer, TraceKind } from '../../../trace/events';
import { claimKey } from '../../orders/idempotency';
import { type Attempt, Stage } from '../../state/attempt';
import type { Call, CallVerb } from '../../state/call';
import type { World } from '../../state/world';
import { askDatabase, callStore } from '../calls';
import { emptyCart } from './sessionInHand';
import { beginWork, finish, settle } from './work';

/** A key is checked where it is kept: here before the work, in the orders database together with the order. */
export function checkKey(world: World, attempt: Attempt): void {
  const { idempotencyKeys, keyPlace } = world.scenario.orders;
  if (attempt.key === 0) {
    if (idempotencyKeys !== 'required') return beginWork(world, attempt);
    world.emit(TraceKind.keyAnswer, attempt.id, KeyAnswer.missing, attempt.client);
    return finish(world, attempt, 400, Ending.error);
  }
  attempt.stage = Stage.key;
  if (keyPlace === 'orders-database') return askDatabase(world, attempt, 'recall');
  if (keyPlace === 'session-store') return callStore(world, attempt, 'claim', attempt.key, null);
  const { keys } = world.server(attempt.server).table;
  const { key, print, id, client } = attempt;
  // A process knows what it works on: nothing there is ever taken for dead.
  const asked = { key, print, attemptId: id, client };
  const answer = claimKey(world, keys, asked, Number.POSITIVE_INFINITY);
  const seen = keys.get(key);
  attempt.claimed = answer === KeyAnswer.executed;
  meetKeyAnswer(world, attempt, answer, seen?.status ?? 0, seen?.cart ?? 0);
}

/** What the place of the keys says has reached the worker. */
export function meetKeyAnswer(
  world: World,
  attempt: Attempt,
  answer: KeyAnswer,
  status: number,
  cart: number,
): void {
  if (answer === KeyAnswer.executed) return beginWork(world, attempt);
  if (answer === KeyAnswer.conflict) return finish(world, attempt, 409, Ending.error);
  if (answer === KeyAnswer.mismatch) return finish(world, attempt, 422, Ending.error);
  if (status !== 200) return finish(world, attempt, status, Ending.error);
  // The remembered answer is that of an order: the cart that was ordered is empty, here too.
  emptyCart(world, attempt, cart);
  settle(world, attempt);
}

/** The work is done and its order stands: where the key is kept apart from the orders, that is written down now. */
export function noteKey(world: World, attempt: Attempt): void {
  const isInStore = world.scenario.orders.keyPlace === 'session-store';
  if (attempt.key === 0 || !isInStore) return settle(world, attempt);
  callStore(world, attempt, 'remember', attempt.key, null);
}

/** The store has done something about a key. */
export function hearOfKey(world: World, attempt: Attempt, call: Call): void {
  if (call.verb === 'remember') return settle(world, attempt);
  meetKeyAnswer(world, attempt, call.answer, call.status, call.cart);
}

/** The store has not answered about a key. Without a claim nothing may be done. */
export function missKey(world: World, attempt: Attempt, verb: CallVerb): void {
  if (verb === 'remember') return settle(world, attempt);
  finish(world, attempt, 500, Ending.error);
}
