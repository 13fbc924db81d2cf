import { Ending, KeyAnswer, TraceKind } from '../../../trace/events';
import { claimKey } from '../../orders/idempotency';
import { type Attempt, Stage } from '../../state/attempt';
import type { Call } from '../../state/call';
import type { World } from '../../state/world';
import { askDatabase, callStore } from '../calls';
import type { Outcome } from '../outcome';
import { emptyCart } from '../sessionInHand';
import { finish } from './answering';
import type { Progress } from './plan';
import { beginWork, settle } from './stages';

/** A key is checked where it is kept: here before the work, in the orders database together with the order. */
export function checkKey(world: World, attempt: Attempt): Progress {
  const { idempotencyKeys, keyPlace } = world.scenario.orders;
  if (attempt.key === 0) {
    if (idempotencyKeys !== 'required') return beginWork(world, attempt);
    world.emit(TraceKind.keyAnswer, attempt.id, KeyAnswer.missing, attempt.client);
    return finish(world, attempt, 400, Ending.error);
  }
  attempt.stage = Stage.key;
  switch (keyPlace) {
    case 'orders-database':
      askDatabase(world, attempt, 'recall');
      return 'waits';
    case 'session-store': {
      const outcome = callStore(world, attempt, 'claim', attempt.key, null);
      return outcome === 'waits' ? 'waits' : missClaim(world, attempt);
    }
    case 'server-memory':
      return checkInMemory(world, attempt);
  }
}

function checkInMemory(world: World, attempt: Attempt): Progress {
  const { keys } = world.server(attempt.server).table;
  const { key, print, id, client } = attempt;
  // A process knows what it works on: nothing there is ever taken for dead.
  const asked = { key, print, attemptId: id, client };
  const answer = claimKey(world, keys, asked, Number.POSITIVE_INFINITY);
  const { status, cart } = keys.get(key) ?? { status: 0, cart: 0 };
  attempt.claimed = answer === KeyAnswer.executed;
  return hearAboutKey(world, attempt, { answer, status, cart });
}

/** What the place of the keys says has reached the worker. */
export function hearAboutKey(
  world: World,
  attempt: Attempt,
  { answer, status, cart }: Pick<Call, 'answer' | 'status' | 'cart'>,
): Progress {
  if (answer === KeyAnswer.executed) return beginWork(world, attempt);
  if (answer === KeyAnswer.conflict) return finish(world, attempt, 409, Ending.error);
  if (answer === KeyAnswer.mismatch) return finish(world, attempt, 422, Ending.error);
  if (status !== 200) return finish(world, attempt, status, Ending.error);
  // The remembered answer is that of an order: the cart that was ordered is empty, here too.
  emptyCart(world, attempt, cart);
  return settle(world, attempt);
}

/** The store has not answered about a claim: without one nothing may be done. */
export const missClaim = (world: World, attempt: Attempt): Progress =>
  finish(world, attempt, 500, Ending.error);

/**
 * The work is done and its order stands: where the key is kept apart from the orders, that is written down now. Whether
 * that succeeds changes nothing.
 */
export function noteKey(world: World, attempt: Attempt): Progress {
  const isInStore = world.scenario.orders.keyPlace === 'session-store';
  if (!isInStore) return settle(world, attempt);
  const outcome: Outcome = callStore(world, attempt, 'remember', attempt.key, null);
  return outcome === 'waits' ? 'waits' : settle(world, attempt);
}
