import { Activity, Cause, TraceKind } from '../../trace/events';
import type { Attempt } from '../state/attempt';
import type { Client, Tab } from '../state/client';
import { ALTERED, type Token } from '../state/token';
import type { World } from '../state/world';
import { dropPocket, pocketOf, startIdleTime, takeToken } from '../tokens/pocket';
import { planAct } from './activity';

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

/** Two tabs may each have begun a cart: then one token contradicts the other. A cart in an altered one is not believed. */
function causeOfChange(before: Token, after: Token): Cause {
  const old = before.holding.cart?.id ?? 0;
  const now = after.holding.cart?.id ?? 0;
  if (now === old) return Cause.finished;
  if (before.key === ALTERED) return Cause.tampered;
  return now !== 0 ? Cause.contradicted : Cause.finished;
}
