import { Cause } from '../../trace/events';
import { hold, release } from '../ledger/ledger';
import type { Attempt } from '../state/attempt';
import { type Cart, EMPTY_CART, type Holding, holdingOf, withCart } from '../state/holding';
import { lookUp } from '../state/sessionTable';
import { isReplicated } from '../state/transfer';
import type { World } from '../state/world';
import { keepInMemory } from './memory';

/** Joins what was found to what the worker has, and counts the copy. */
export function takeInHand(world: World, attempt: Attempt, found: Holding): void {
  const before = attempt.working;
  const merged =
    before?.identity && !found.identity ? withCart(before, found.cart ?? EMPTY_CART) : found;
  hold(world, merged);
  attempt.working = merged;
  attempt.cartKnown = merged.cart !== null;
  if (before !== null) release(world, before, Cause.finished);
}

/** Another cart, or an unknown one, in the worker's copy of the session. */
export function setCart(world: World, attempt: Attempt, cart: Cart | null): void {
  if (attempt.working !== null) takeInHand(world, attempt, withCart(attempt.working, cart));
}

/** Memory hands out the live session: another request may have changed it since it was looked up. */
export function reloadLive(world: World, attempt: Attempt): void {
  const { working, live } = attempt;
  if (!live || working === null) return;
  const now = lookUp(world.server(attempt.server).table, working.session);
  if (now !== undefined && now.serial !== working.serial) takeInHand(world, attempt, now);
}

/** The request has changed the cart: in the worker's copy, and at once in memory where that is the live one. */
export function changeCart(world: World, attempt: Attempt, cart: Cart): void {
  const before = attempt.working;
  if (before === null) return;
  const { session, owner, identity } = before;
  const changedUs = isReplicated(world) ? world.nowUs : 0;
  const after = holdingOf(session, owner, identity, cart, changedUs);
  hold(world, after);
  attempt.working = after;
  attempt.cartChanged = true;
  if (attempt.live) keepInMemory(world, world.server(attempt.server), after);
  release(world, before, Cause.finished);
}

/** The cart with this number was ordered by an earlier try: or the transfer, which may have been begun anew since. */
export function emptyCart(world: World, attempt: Attempt, cart: number): void {
  reloadLive(world, attempt);
  const { id, lines } = attempt.working?.cart ?? EMPTY_CART;
  const isSame = world.workload.transfers ? lines[0] === attempt.print : id === cart;
  if (cart !== 0 && isSame) changeCart(world, attempt, EMPTY_CART);
}
