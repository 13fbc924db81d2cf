import type { RequestFacts } from '../architectures/architecture';
import { NOTHING, type Plan, type Step } from '../architectures/steps';
import { assert } from '../kernel/assert';
import { EventKind } from '../kernel/eventKind';
import {
  Action,
  Cause,
  Ending,
  FallbackKind,
  Leg,
  packAnswer,
  ServerCondition,
  SizeLimit,
  TraceKind,
} from '../trace/events';
import { type Attempt, Stage } from './attempt';
import { askDatabase, callOrders } from './calling';
import { withItem } from './cartItem';
import { type Cart, EMPTY_CART, type Holding, holdingOf, itemCount, withCart } from './holding';
import { remember } from './idempotency';
import { checkKey, noteKey } from './keyCheck';
import { hold, letGo } from './ledger';
import { sendAttempt } from './link';
import { keepInMemory } from './memory';
import { isPublic } from './page';
import { withRenewal } from './renewal';
import { isReplicated, shareSession, takeCopy } from './replication';
import { noteAcceptance } from './revocation';
import { finishLeaving, type Server } from './server';
import { lookUp } from './sessionTable';
import { isTooLarge } from './sizes';
import { slowness, spendExactly } from './spending';
import { perform } from './steps';
import type { World } from './world';

/** A live server takes an attempt: a worker if one is free, else a place in the queue, else 503 at once. */
export function admit(world: World, server: Server, attempt: Attempt): void {
  const { workers, queue, headerLimit } = world.scenario.servers;
  if (isTooLarge(world, attempt, SizeLimit.server, headerLimit)) {
    answer(world, server, attempt, 431, Ending.error);
  } else if (server.busy < workers) startWork(world, server, attempt);
  else if (server.queue.length < queue) {
    server.queue.push(attempt.slot);
    world.emit(TraceKind.queued, attempt.id, server.index, server.queue.length);
    describeLoad(world, server);
  } else answer(world, server, attempt, 503, Ending.error);
}

function startWork(world: World, server: Server, attempt: Attempt): void {
  server.occupy(world.nowUs, 1);
  attempt.waitedUs += world.nowUs - attempt.arrivedUs;
  world.emit(TraceKind.workStarted, attempt.id, server.index, attempt.client);
  describeLoad(world, server);
  if (attempt.refreshUntilUs !== 0) askDatabase(world, attempt, 'refresh');
  else if (attempt.action === Action.login || isPublic(attempt.page)) {
    attempt.stage = Stage.work;
    spend(world, attempt, attempt.demandUs);
  } else if (attempt.action === Action.logout) {
    follow(world, attempt, Stage.settle, world.architecture.revoke());
  } else follow(world, attempt, Stage.resume, world.architecture.resume(factsOf(world, attempt)));
}

const needsCart = (action: Action): boolean =>
  action === Action.add || action === Action.read || action === Action.checkout;

export const factsOf = (world: World, attempt: Attempt): RequestFacts => ({
  needsCart: needsCart(attempt.action),
  readsCart: attempt.action === Action.read || attempt.action === Action.checkout,
  cartChanged: attempt.cartChanged,
  cartKnown: attempt.cartKnown,
  fellBack: attempt.fellBack,
  store: world.scenario.store,
});

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
  if (step < plan.length) perform(world, attempt, plan[step] as Step);
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

function setCart(world: World, attempt: Attempt, cart: Cart | null): void {
  if (attempt.working !== null) takeInHand(world, attempt, withCart(attempt.working, cart));
}

/** Joins what was found to what the worker has, and counts the copy. */
export function takeInHand(world: World, attempt: Attempt, found: Holding): void {
  const before = attempt.working;
  const merged =
    before?.identity && !found.identity ? withCart(before, found.cart ?? EMPTY_CART) : found;
  hold(world, merged);
  attempt.working = merged;
  attempt.cartKnown = merged.cart !== null;
  if (before !== null) letGo(world, before, Cause.finished);
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

/** The page that says so shows the empty cart. */
const NOTHING_TO_ORDER = 422;

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
  refresh(world, attempt);
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

/** Memory hands out the live session: another request may have changed it since it was looked up. */
function refresh(world: World, attempt: Attempt): void {
  const { working, live } = attempt;
  if (!live || working === null) return;
  const now = lookUp(world.server(attempt.server).table, working.session);
  if (now !== undefined && now !== working) takeInHand(world, attempt, now);
}

function changeCart(world: World, attempt: Attempt, cart: Cart): void {
  const before = attempt.working;
  if (before === null) return;
  const { session, owner, identity } = before;
  const changedUs = isReplicated(world) ? world.nowUs : 0;
  const after = holdingOf(session, owner, identity, cart, changedUs);
  hold(world, after);
  attempt.working = after;
  attempt.cartChanged = true;
  if (attempt.live) keepInMemory(world, world.server(attempt.server), after);
  letGo(world, before, Cause.finished);
}

/** The order is committed: the cart is empty from now on. */
export function orderDone(world: World, attempt: Attempt): void {
  if (attempt.orderedCart !== 0) changeCart(world, attempt, EMPTY_CART);
  else attempt.hollow = true;
  noteKey(world, attempt);
}

/** The cart with this number was ordered by an earlier try. */
export function emptyCart(world: World, attempt: Attempt, cart: number): void {
  refresh(world, attempt);
  if (cart !== 0 && attempt.working?.cart?.id === cart) changeCart(world, attempt, EMPTY_CART);
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
  if (attempt.claimed) remember(server.table.keys, attempt.key, status, attempt.orderedCart);
  server.occupy(world.nowUs, -1);
  world.emit(TraceKind.workEnded, attempt.id, server.index, attempt.client);
  answer(world, server, attempt, status, ending);
  fillWorkers(world, server);
}

/**
 * Gives free workers to those who wait. Work may be finished as soon as it is started: then this is under way already
 * and goes on with the next, however long the queue is.
 */
export function fillWorkers(world: World, server: Server): void {
  if (server.isFilling) return;
  server.isFilling = true;
  while (server.busy < world.scenario.servers.workers) {
    if (takeCopy(world, server)) continue;
    const next = server.queue.shift();
    if (next === undefined) break;
    startWork(world, server, world.attempts.at(next));
  }
  server.isFilling = false;
  describeLoad(world, server);
  finishLeaving(world, server);
}

/** Sends the answer, if the balancer still waits for it, and lets go of the attempt. */
function answer(
  world: World,
  server: Server,
  attempt: Attempt,
  status: number,
  ending: Ending,
): void {
  const { working } = attempt;
  attempt.working = null;
  attempt.plan = NOTHING;
  attempt.serverOpen = false;
  world.emit(TraceKind.answered, attempt.id, server.index + 1, packAnswer(status, ending));
  if (ending === Ending.ok) noteAcceptance(world, attempt);
  if (attempt.balancerOpen) {
    attempt.status = status;
    attempt.ending = ending;
    const isEmptyCart = attempt.hollow && status === NOTHING_TO_ORDER;
    if (ending === Ending.ok || isEmptyCart) writePage(attempt, working);
    sendAttempt(world, attempt, Leg.serverToBalancer, EventKind.answerAtBalancer);
  }
  if (working !== null) {
    if (ending === Ending.ok && isReplicated(world)) shareSession(world, attempt, working);
    letGo(world, working, Cause.finished);
  }
  world.attempts.release(attempt);
}

/** What an answer tells its client. */
function writePage(attempt: Attempt, working: Holding | null): void {
  attempt.setToken = attempt.draft;
  if (attempt.action === Action.login && working !== null) attempt.setSession = working.session;
  if (working?.cart == null) return;
  attempt.shownCart = working.cart.id;
  attempt.shownItems = itemCount(working);
  attempt.shownLines = working.cart.lines;
}

function describeLoad(world: World, server: Server): void {
  if (server.condition === ServerCondition.removed) return;
  world.emit(TraceKind.serverLoad, server.index, server.busy, server.queue.length);
}
