import { type Plan, plan, type Step } from '../architectures/steps';
import { Activity, Cause, TraceKind } from '../trace/events';
import { type Attempt, Stage } from './attempt';
import type { Client } from './client';
import { clockOf } from './clock';
import { EMPTY_CART, holdingOf } from './holding';
import { accepts } from './keys';
import { planAct } from './person';
import { dropPocket, pocketOf, startIdleTime, takeToken } from './pocket';
import type { Tab } from './tab';
import type { Token } from './token';
import { beNotLoggedIn, factsOf, follow, takeInHand } from './work';
import type { World } from './world';

/** Whether the token that came with a request is to be replaced by a younger one: past half its life, if it slides. */
export function isRenewalDue(world: World, { token, server }: Attempt): boolean {
  const { renewal, lifetime } = world.scenario.token;
  if (renewal === 'fixed' || token === null) return false;
  return 2 * (clockOf(world, world.server(server)) - token.issuedUs) > lifetime;
}

/** A plan for the end of a request, and signing a younger token where that is due. */
export function withRenewal(world: World, attempt: Attempt, settle: Plan): Plan {
  const { architecture } = world;
  // A token that only stands in for the store is signed where the store is written, and not besides.
  if (architecture.credential !== 'token' || !isRenewalDue(world, attempt)) return settle;
  const signs = ({ do: what }: Step) => what === 'sign-token';
  if (settle.some(signs)) return settle;
  return plan(...settle, ...architecture.issue(factsOf(world, attempt)).filter(signs).slice(-1));
}

/** Whether a client that was told "not logged in" fetches a new token instead. Once for every request. */
export function mayRefresh(world: World, { client, refreshed }: Tab): boolean {
  const { refresh } = client;
  return refresh !== null && !refreshed && refresh.expiresUs > world.nowUs;
}

/** One tab of the browser fetches a new token for all: its person notices nothing but the wait. */
export function planRefresh(world: World, tab: Tab): void {
  const { client } = tab;
  client.mustLogIn = true;
  client.refreshing = true;
  client.loginTab = tab.index;
  tab.refreshed = true;
  planAct(world, tab, 0, tab.pending ? tab.action : Activity.thinking);
}

/** The note of the refresh token has been looked up: a new token for the same session, without a password. */
export function answerRefresh(world: World, attempt: Attempt): void {
  const owner = world.client(attempt.client);
  if (owner.banned || attempt.refreshUntilUs <= world.nowUs) return beNotLoggedIn(world, attempt);
  const { session, token } = attempt;
  // A cart that travels in the old token is believed as far as its signature is.
  const known = token !== null && accepts(world.server(attempt.server).keys, token);
  const cart = (known ? token.holding.cart : null) ?? EMPTY_CART;
  takeInHand(world, attempt, holdingOf(session, owner.index, true, cart));
  follow(world, attempt, Stage.issue, world.architecture.issue(factsOf(world, attempt)));
}

/** The new token has arrived: on with what was wanted. */
export function takeRefreshed(world: World, tab: Tab, attempt: Attempt): void {
  const { client } = tab;
  client.mustLogIn = false;
  client.refreshing = false;
  tab.tries = 0;
  if (attempt.setToken !== null) {
    world.emit(TraceKind.tokenRefreshed, client.index, client.session, 0);
  }
  swapToken(world, client, attempt);
  if (attempt.setToken !== null) startIdleTime(world, client);
}

/** A newer token of the same session replaces the one in the pocket. */
export function swapToken(world: World, client: Client, { setToken }: Attempt): void {
  if (setToken === null || client.token === null) return;
  const old = pocketOf(client);
  const cause = causeOfChange(client.token, setToken);
  takeToken(world, client, setToken);
  dropPocket(world, client, old, client.tokenCounts ? cause : Cause.keyDropped);
}

/** Two tabs may each have begun a cart: then one token contradicts the other. */
function causeOfChange(before: Token, after: Token): Cause {
  const old = before.holding.cart?.id ?? 0;
  const now = after.holding.cart?.id ?? 0;
  return now !== 0 && now !== old ? Cause.contradicted : Cause.finished;
}
