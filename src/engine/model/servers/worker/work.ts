import { Action, Ending, TraceKind } from '../../../trace/events';
import { isPublic } from '../../requests/page';
import { changed, isIn } from '../../sessions/cart';
import { type Attempt, Stage } from '../../state/attempt';
import { type Cart, EMPTY_CART, holdingOf, isOrderable } from '../../state/holding';
import type { World } from '../../state/world';
import { accepts } from '../../tokens/keys';
import { callOrders } from '../calls';
import { changeCart, reloadLive, takeInHand } from '../sessionInHand';
import { beNotLoggedIn, finish } from './answering';
import { goOn } from './chain';
import { noteKey } from './idempotencyKey';
import { converse } from './messaging';
import type { Progress } from './plan';
import { issue, settle } from './stages';

/** The processor time of the work is used up: it is done now. */
export function endWork(world: World, attempt: Attempt): Progress {
  // Whoever asks for a public page is nobody in particular.
  if (isPublic(attempt.page)) return finish(world, attempt, 200, Ending.ok);
  return attempt.action === Action.login ? logIn(world, attempt) : applyAction(world, attempt);
}

/** A password has been checked: there is a new session, unless its person is banned. */
function logIn(world: World, attempt: Attempt): Progress {
  world.emit(TraceKind.loginWork, attempt.client, attempt.server, attempt.usedUs);
  if (world.client(attempt.client).banned) return finish(world, attempt, 403, Ending.notLoggedIn);
  const session = world.ledger.openSession();
  takeInHand(world, attempt, holdingOf(session, attempt.client, true, newCart(world)));
  return issue(world, attempt);
}

/** What a session begins with, besides who somebody is. */
const newCart = ({ workload }: World): Cart | null => (workload.keepsMore ? EMPTY_CART : null);

/** The note of a refresh token has been looked up: a new token for the same session, without a password. */
export function refreshToken(world: World, attempt: Attempt): Progress {
  const owner = world.client(attempt.client);
  if (owner.banned || attempt.refreshUntilUs <= world.nowUs) return beNotLoggedIn(world, attempt);
  const { session, token } = attempt;
  // A cart that travels in the old token is believed as far as its signature is.
  const known = token !== null && accepts(world.server(attempt.server).keys, token);
  const cart = (known ? token.holding.cart : null) ?? newCart(world);
  takeInHand(world, attempt, holdingOf(session, owner.index, true, cart));
  return issue(world, attempt);
}

/** Does what the request asks for to the cart that the worker has. */
function applyAction(world: World, attempt: Attempt): Progress {
  reloadLive(world, attempt);
  const cart = attempt.working?.cart ?? EMPTY_CART;
  const { state, messages } = world.workload.of(attempt.action);
  if (messages !== 'none') return converse(world, attempt);
  if (world.workload.data.chains) return goOn(world, attempt);
  if (state === 'commits') return checkOut(world, attempt, cart);
  const changes = state === 'adds' || state === 'sets';
  if (changes && attempt.working?.cart === null) {
    // The store puts it in, and says what is there then.
    attempt.cartChanged = true;
  } else if (changes) {
    const after = changed(world, cart, attempt.product, attempt.intent);
    if (after !== cart) changeCart(world, attempt, after);
    else attempt.hollow = !isIn(world, cart, attempt);
  }
  return settle(world, attempt);
}

/** Orders what is in the cart, or commits a transfer, if it may be. A key is looked up in the orders database even then. */
function checkOut(world: World, attempt: Attempt, cart: Cart): Progress {
  attempt.stage = Stage.order;
  const may = isOrderable(world, cart);
  attempt.orderedCart = may ? cart.id : 0;
  const asks = attempt.key !== 0 && world.scenario.orders.keyPlace === 'orders-database';
  if (attempt.working !== null && (may || asks)) {
    callOrders(world, attempt, attempt.working);
    return 'waits';
  }
  attempt.hollow = true;
  return endCommit(world, attempt);
}

/** The order is committed: the cart is empty from now on. */
export function endOrder(world: World, attempt: Attempt): Progress {
  if (attempt.orderedCart !== 0) changeCart(world, attempt, EMPTY_CART);
  else attempt.hollow = true;
  return endCommit(world, attempt);
}

const endCommit = (world: World, attempt: Attempt): Progress =>
  attempt.key === 0 ? settle(world, attempt) : noteKey(world, attempt);
