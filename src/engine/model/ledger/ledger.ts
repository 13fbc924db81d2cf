import { Cause, LeftOpen, TraceKind } from '../../trace/events';
import type { Client } from '../state/client';
import type { Cart, Holding } from '../state/holding';
import type { SessionRecord } from '../state/ledger';
import { ALTERED } from '../state/token';
import type { World } from '../state/world';
import { noticeLoss } from './clientStanding';

/** One more place holds this copy. */
export function hold(world: World, holding: Holding): void {
  const { sessions, carts } = world.ledger;
  if (holding.identity) {
    let record = sessions.toChange(holding.session);
    if (record === undefined) {
      record = world.ledger.openRecord(holding.session);
      record.bornUs = world.nowUs;
    }
    record.copies += 1;
  }
  if (holding.cart !== null && holding.cart.id !== 0) {
    const { id } = holding.cart;
    const record = carts.toChange(id) ?? world.ledger.openCartRecord(id);
    record.copies += 1;
  }
}

/** One place less holds this copy. The last to go is a loss if its owner still counts on it. */
export function release(world: World, holding: Holding, cause: Cause): void {
  const owner = world.client(holding.owner);
  if (holding.identity) releaseSession(world, owner, holding.session, cause);
  if (holding.cart !== null && holding.cart.id !== 0)
    releaseCart(world, owner, holding.cart, cause);
}

function releaseSession(world: World, owner: Client, session: number, cause: Cause): void {
  const { sessions } = world.ledger;
  const record = sessions.toChange(session);
  if (record === undefined) return;
  record.copies -= 1;
  if (cause !== Cause.finished) record.cause = cause;
  if (record.copies > 0) return;
  if (owner.session === session) endSession(world, owner, record.cause);
  else sessions.delete(session);
}

function releaseCart(world: World, owner: Client, cart: Cart, cause: Cause): void {
  const { carts } = world.ledger;
  const record = carts.toChange(cart.id);
  if (record === undefined) return;
  record.copies -= 1;
  if (cause !== Cause.finished) record.cause = cause;
  if (record.copies > 0) return;
  if (owner.cart === cart.id) loseCart(world, owner, record.cause);
  else carts.delete(cart.id);
}

/** What a session dies of without being lost: of age, or on purpose. */
const isNoLoss = (cause: Cause): boolean =>
  cause === Cause.idle ||
  cause === Cause.tokenExpired ||
  cause === Cause.revoked ||
  cause === Cause.tampered;

/** The session a client holds is dead: lost, or ended by age or on purpose. Counted once. */
export function endSession(world: World, owner: Client, cause: Cause): void {
  const record = world.ledger.sessions.toChange(owner.session);
  if (record === undefined || record.lost || record.ended) return;
  const why = record.revokedUs >= 0 ? Cause.revoked : causeOfAge(world, owner, record, cause);
  if (isNoLoss(why)) {
    record.ended = true;
    world.emit(TraceKind.sessionEnded, owner.index, owner.session, why);
    return;
  }
  record.lost = true;
  world.emit(TraceKind.sessionLost, owner.index, owner.session, why);
  noticeLoss(world, owner);
}

/** Somebody whose requests have been failing would have kept a session alive that lives by being used. */
function causeOfAge(
  world: World,
  { outSinceUs }: Client,
  record: SessionRecord,
  cause: Cause,
): Cause {
  const livesByUse =
    (cause === Cause.idle && isMarkedAsUsed(world, record)) ||
    (cause === Cause.tokenExpired && isRenewed(world));
  return outSinceUs >= 0 && livesByUse ? Cause.outOfReach : cause;
}

/** A request that changes nothing: whether its session lives on by that is the architecture's to say. */
const UNCHANGED = {
  needsCart: false,
  readsCart: false,
  cartChanged: false,
  cartKnown: true,
  fellBack: false,
};

/** Each request puts off the end of a session, if only by being one. Nothing puts off its greatest age. */
function isMarkedAsUsed(world: World, { bornUs }: SessionRecord): boolean {
  const { architecture, scenario, nowUs } = world;
  const { maxAge } = scenario.sessions;
  if (maxAge > 0 && bornUs + maxAge <= nowUs) return false;
  return architecture.settle({ ...UNCHANGED, store: scenario.store }).length > 0;
}

function isRenewed({ architecture, scenario }: World): boolean {
  const { renewal, refreshLifetime } = scenario.token;
  return renewal !== 'fixed' || (architecture.refreshable && refreshLifetime > 0);
}

/** A client takes a session as its own. It may be dead before the client heard of it. */
export function adoptSession(world: World, owner: Client, session: number): void {
  owner.session = session;
  if (world.ledger.sessions.has(session)) return;
  world.ledger.openRecord(session);
  endSession(world, owner, Cause.underWay);
}

/**
 * A client has logged in again and gives up the session it held. Returns whether nobody wanted that login: the old
 * session had not ended by age or on purpose.
 */
export function replaceSession(world: World, owner: Client): boolean {
  const { sessions } = world.ledger;
  const old = sessions.toChange(owner.session);
  if (old === undefined) return false;
  endSession(world, owner, owner.token?.key === ALTERED ? Cause.tampered : Cause.replaced);
  const forced = !old.ended;
  if (old.copies === 0) sessions.delete(owner.session);
  return forced;
}

/** A client leaves for good: it counts on nothing any more, so what it leaves behind cannot be lost. */
export function forgetOwner(world: World, owner: Client): void {
  const { sessions } = world.ledger;
  if (sessions.get(owner.session)?.copies === 0) sessions.delete(owner.session);
  owner.session = 0;
  owner.cart = 0;
  owner.goneCart = 0;
  owner.forgetCart();
}

/** The cart or transfer a client counts on is gone. Counted once; an ordered cart is not lost. */
function loseCart(world: World, owner: Client, cause: Cause): void {
  const record = world.ledger.carts.get(owner.cart);
  if (record?.ordered !== true) {
    const { transfers } = world.workload;
    const kind = transfers ? TraceKind.transferLost : TraceKind.cartLost;
    world.emit(kind, owner.index, owner.items, cause);
    if (transfers && record !== undefined && record.copies > 0) {
      world.emit(TraceKind.transferLeftOpen, owner.index, owner.items, LeftOpen.outOfReach);
    }
    // Whoever was shut out was meant to lose it.
    if (!owner.banned) owner.lostCart = true;
  }
  owner.goneCart = owner.cart;
  if (record?.copies === 0) world.ledger.carts.delete(owner.cart);
  owner.cart = 0;
}

/** A client is shown a cart. Where that contradicts what it counted on, the cart it counted on is lost. */
export function showCart(world: World, owner: Client, cart: number, items: number): void {
  const { carts } = world.ledger;
  if (owner.cart !== 0 && owner.cart !== cart) loseCart(world, owner, Cause.contradicted);
  owner.items = items;
  owner.shownCart = cart;
  // Carts are numbered as they are begun: an older page may still show one that is gone.
  if (cart === 0 || owner.cart === cart || cart <= owner.goneCart) return;
  owner.cart = cart;
  if (!carts.has(cart)) loseCart(world, owner, Cause.underWay);
}

/** Something was added, and the cart it is in is there: an older cart is not missed any more. */
export function addedTo(world: World, owner: Client, cart: number): void {
  if (world.ledger.carts.has(cart)) owner.lostCart = false;
}

/** The cart has become an order. */
export function markOrdered(world: World, cart: number): void {
  const record = world.ledger.carts.toChange(cart);
  if (record !== undefined) record.ordered = true;
}

/** A session is revoked now: whatever becomes of it, it is not lost. */
export function markRevoked(world: World, session: number): void {
  const record = world.ledger.sessions.toChange(session);
  if (record === undefined) return;
  world.ledger.revocations += 1;
  record.revokedUs = world.nowUs;
  record.lastAttempt = world.lastAttempt;
}

/** When a session was revoked, and the last attempt before; undefined where it was not. */
export function revocationOf(
  world: World,
  session: number,
): { readonly atUs: number; readonly lastAttempt: number } | undefined {
  if (world.ledger.revocations === 0) return undefined;
  const record = world.ledger.sessions.get(session);
  if (record === undefined || record.revokedUs < 0) return undefined;
  return { atUs: record.revokedUs, lastAttempt: record.lastAttempt };
}
