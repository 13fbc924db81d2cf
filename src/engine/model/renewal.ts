import { type Plan, plan } from '../architectures/steps';
import { Activity, Cause, TraceKind } from '../trace/events';
import { type Attempt, Stage } from './attempt';
import type { Client } from './client';
import { clockOf } from './clock';
import { EMPTY_CART } from './holding';
import { accepts } from './keys';
import { planAct } from './person';
import { dropPocket, pocketOf, takeToken } from './pocket';
import { beNotLoggedIn, follow, takeInHand } from './work';
import type { World } from './world';

/** Whether the token that came with a request is to be replaced by a younger one: past half its life, if it slides. */
export function isRenewalDue(world: World, { token, server }: Attempt): boolean {
  const { renewal, lifetime } = world.scenario.token;
  if (renewal === 'fixed' || token === null) return false;
  return 2 * (clockOf(world, world.server(server)) - token.issuedUs) > lifetime;
}

/** A plan for the end of a request, and signing a younger token where that is due. */
export function withRenewal(world: World, attempt: Attempt, settle: Plan): Plan {
  if (!isRenewalDue(world, attempt)) return settle;
  const sign = world.architecture.issue().find((step) => step.do === 'sign-token');
  return sign === undefined || settle.includes(sign) ? settle : plan(...settle, sign);
}

/** Whether a client that was told "not logged in" fetches a new token instead. Once for every request. */
export function mayRefresh(world: World, client: Client): boolean {
  const { refresh, refreshed } = client;
  return refresh !== null && !refreshed && refresh.expiresUs > world.nowUs;
}

/** The browser fetches a new token: its person notices nothing but the wait. */
export function planRefresh(world: World, client: Client): void {
  client.mustLogIn = true;
  client.refreshing = true;
  client.refreshed = true;
  planAct(world, client, 0, client.pending ? client.action : Activity.thinking);
}

/** The note of the refresh token has been looked up: a new token for the same session, without a password. */
export function answerRefresh(world: World, attempt: Attempt): void {
  const owner = world.client(attempt.client);
  if (owner.banned || attempt.refreshUntilUs <= world.nowUs) return beNotLoggedIn(world, attempt);
  const { session, token } = attempt;
  // A cart that travels in the old token is believed as far as its signature is.
  const known = token !== null && accepts(world.server(attempt.server).keys, token);
  const cart = (known ? token.holding.cart : null) ?? EMPTY_CART;
  takeInHand(world, attempt, { session, owner: owner.index, identity: true, cart });
  follow(world, attempt, Stage.issue, world.architecture.issue());
}

/** The new token has arrived: on with what was wanted. */
export function takeRefreshed(world: World, client: Client, attempt: Attempt): void {
  client.mustLogIn = false;
  client.refreshing = false;
  client.tries = 0;
  if (attempt.setToken !== null) {
    world.emit(TraceKind.tokenRefreshed, client.index, client.session, 0);
  }
  swapToken(world, client, attempt);
}

/** A newer token of the same session replaces the one in the pocket. */
export function swapToken(world: World, client: Client, { setToken }: Attempt): void {
  if (setToken === null || client.token === null) return;
  const old = pocketOf(client);
  takeToken(world, client, setToken);
  dropPocket(world, client, old, client.tokenCounts ? Cause.finished : Cause.keyDropped);
}
