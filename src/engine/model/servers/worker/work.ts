import type { Plan, Step } from '../../../architectures/steps';
import { assert } from '../../../kernel/assert';
import { Action, Ending, FallbackKind, TraceKind } from '../../../trace/events';
import { rememberKey } from '../../orders/idempotency';
import { isPublic } from '../../requests/page';
import { withItem } from '../../sessions/cart';
import { type Attempt, Stage } from '../../state/attempt';
import { type Cart, EMPTY_CART, type Holding, holdingOf } from '../../state/holding';
import type { World } from '../../state/world';
import { callOrders } from '../calls';
import { slowness, spendExactly } from '../processorTime';
import { fillWorkers } from './admission';
import { answer, NOTHING_TO_ORDER } from './answering';
import { factsOf } from './facts';
import { checkKey, noteKey } from './idempotencyKey';
import { withRenewal } from './renewal';
import { changeCart, reloadLive, setCart, takeInHand } from './sessionInHand';
import { performStep } from './steps';

/** Begins a plan of the architecture. */
export function follow(world: World, attempt: Attempt, stage: Stage, plan: Plan): void {
  attempt.stage = stage;
  attempt.plan = plan;
  attempt.step = 0;
  proceed(world, attempt);
}

/** Performs the step whose turn it is, or goes on to the next stage after the last one. */
function proceed(world: World, attempt: Attempt): void {
  const { plan, step } = attempt;
  if (step < plan.length) performStep(world, attempt, plan[step] as Step);
  else nextStage(world, attempt);
}

/** A step has come to its end. What it found, if anything, is the worker's copy from now on. */
export function stepDone(
  world: World,
  attempt: Attempt,
  result: 'ok' | 'miss' | 'failed',
  found: Holding | null,
): void {
  const step = attempt.plan[attempt.step];
  assert(step !== undefined, 'a step ends that was not begun');
  if (found !== null) takeInHand(world, attempt, found);
  if (result !== 'ok') {
    const recovery = world.architecture.recover(factsOf(world, attempt), step, result);
    if (recovery === 'not logged in') return beNotLoggedIn(world, attempt);
    if (recovery === 'unavailable') return finish(world, attempt, 500, Ending.error);
    if (recovery !== 'continue') {
      attempt.fellBack = true;
      return follow(world, attempt, attempt.stage, recovery);
    }
    // A cart that is not kept anywhere is an empty one; one that cannot be asked for is unknown.
    if (step.do === 'read-store') setCart(world, attempt, result === 'miss' ? EMPTY_CART : null);
    else if (step.do in FALLBACKS) setCart(world, attempt, null);
  } else if (attempt.fellBack) describeFallback(world, attempt, step);
  attempt.step += 1;
  proceed(world, attempt);
}

/** What stands in for the store, by the step that asks for it. */
const FALLBACKS: Readonly<Partial<Record<Step['do'], FallbackKind>>> = {
  'read-replica': FallbackKind.replica,
  'read-copy': FallbackKind.localCopy,
  'go-anonymous': FallbackKind.anonymous,
  'verify-token': FallbackKind.signedCookie,
};

function describeFallback(world: World, attempt: Attempt, step: Step): void {
  const kind = FALLBACKS[step.do];
  if (kind !== undefined) world.emit(TraceKind.fallback, attempt.id, kind, attempt.client);
}

function nextStage(world: World, attempt: Attempt): void {
  if (attempt.stage === Stage.resume) {
    const keyed =
      attempt.action === Action.checkout && world.scenario.orders.idempotencyKeys !== 'off';
    if (keyed) checkKey(world, attempt);
    else beginWork(world, attempt);
  } else if (attempt.hollow) beHollow(world, attempt);
  else finish(world, attempt, 200, Ending.ok);
}

/** Nothing was done. A full cart is a page like any other; an empty one is nothing to order. */
function beHollow(world: World, attempt: Attempt): void {
  const { client, id, action } = attempt;
  world.emit(TraceKind.nothingDone, client, id, action);
  if (action === Action.checkout) finish(world, attempt, NOTHING_TO_ORDER, Ending.error);
  else finish(world, attempt, 200, Ending.ok);
}

export function beginWork(world: World, attempt: Attempt): void {
  attempt.stage = Stage.work;
  spend(world, attempt, attempt.demandUs);
}

/** Uses processor time: more of it on a slow server. */
export function spend(world: World, attempt: Attempt, durationUs: number): void {
  spendExactly(world, attempt, durationUs * slowness(world, attempt.server));
}

/** Processor time is used up: of a step, or of the work itself. */
export function endSpending(world: World, attempt: Attempt): void {
  attempt.workEndsUs = -1;
  if (attempt.stage !== Stage.work) {
    stepDone(world, attempt, 'ok', null);
    return;
  }
  // Whoever asks for a public page is nobody in particular.
  if (isPublic(attempt.page)) return finish(world, attempt, 200, Ending.ok);
  if (attempt.action === Action.login) {
    const usedUs = Math.round(attempt.demandUs * slowness(world, attempt.server));
    world.emit(TraceKind.loginWork, attempt.client, attempt.server, usedUs);
    if (world.client(attempt.client).banned) {
      return finish(world, attempt, 403, Ending.notLoggedIn);
    }
    openSession(world, attempt);
    follow(world, attempt, Stage.issue, world.architecture.issue(factsOf(world, attempt)));
  } else applyAction(world, attempt);
}

function openSession(world: World, attempt: Attempt): void {
  const session = world.ledger.openSession();
  takeInHand(world, attempt, holdingOf(session, attempt.client, true, EMPTY_CART));
}

/** Does what the request asks for to the cart in hand. */
function applyAction(world: World, attempt: Attempt): void {
  reloadLive(world, attempt);
  const cart = attempt.working?.cart ?? EMPTY_CART;
  if (attempt.action === Action.checkout) return checkOut(world, attempt, cart);
  if (attempt.action === Action.add && attempt.working?.cart === null) {
    // The store puts it in, and says what is there then.
    attempt.cartChanged = true;
  } else if (attempt.action === Action.add) {
    const after = withItem(world, cart, attempt.product, attempt.intent);
    if (after !== cart) changeCart(world, attempt, after);
    else attempt.hollow = !cart.lines.includes(attempt.intent);
  }
  settle(world, attempt);
}

/** Orders what is in the cart, if anything is. A key is looked up in the orders database even then. */
function checkOut(world: World, attempt: Attempt, cart: Cart): void {
  attempt.stage = Stage.order;
  attempt.orderedCart = cart.id;
  const asks = attempt.key !== 0 && world.scenario.orders.keyPlace === 'orders-database';
  if (attempt.working !== null && (cart.items.length > 0 || asks)) {
    callOrders(world, attempt, attempt.working);
  } else {
    attempt.hollow = true;
    noteKey(world, attempt);
  }
}

/** The order is committed: the cart is empty from now on. */
export function orderDone(world: World, attempt: Attempt): void {
  if (attempt.orderedCart !== 0) changeCart(world, attempt, EMPTY_CART);
  else attempt.hollow = true;
  noteKey(world, attempt);
}

export function settle(world: World, attempt: Attempt): void {
  const plan = world.architecture.settle(factsOf(world, attempt));
  follow(world, attempt, Stage.settle, withRenewal(world, attempt, plan));
}

/** "Not logged in" is a proper answer: the login page for cookies, 401 for tokens. Never a server error. */
export function beNotLoggedIn(world: World, attempt: Attempt): void {
  const status = world.architecture.credential === 'cookie' ? 200 : 401;
  finish(world, attempt, status, Ending.notLoggedIn);
}

/** A worker is done with an attempt. */
export function finish(world: World, attempt: Attempt, status: number, ending: Ending): void {
  const server = world.server(attempt.server);
  if (attempt.claimed) rememberKey(server.table.keys, attempt.key, status, attempt.orderedCart);
  server.occupy(world.nowUs, -1);
  world.emit(TraceKind.workEnded, attempt.id, server.index, attempt.client);
  answer(world, server, attempt, status, ending);
  fillWorkers(world, server);
}
