import { EventKind } from '../kernel/eventKind';
import {
  Action,
  Activity,
  Cause,
  Ending,
  Leg,
  packEnding,
  packSent,
  Standing,
  TraceKind,
} from '../trace/events';
import type { Attempt } from './attempt';
import type { Client } from './client';
import { adoptSession, endSession, replaceSession, revocationOf, showCart } from './ledger';
import { sendAttempt } from './link';
import { bytesOf, dropPocket, pocketOf, reviewToken, takeRefreshToken, takeToken } from './pocket';
import { mayRefresh, planRefresh, swapToken, takeRefreshed } from './renewal';
import { banSession, endLogout, logOut, stayOut } from './revocation';
import { checkCookie } from './sizes';
import { setStanding } from './standing';
import type { World } from './world';

/** Plans what a client does next, in place of any older plan. */
export function planAct(world: World, client: Client, afterUs: number, activity: Activity): void {
  client.act += 1;
  setActivity(world, client, activity);
  world.queue.push(world.nowUs + afterUs, EventKind.clientActs, client.index, client.act);
}

/** The planned instant has come: log in, try again, or want something new. */
export function act(world: World, client: Client): void {
  if (client.leaving > 0) {
    logOut(world, client);
    return;
  }
  if (client.refreshing) {
    refresh(world, client);
    return;
  }
  if (client.mustLogIn) {
    setStanding(world, client, Standing.loggingIn);
    send(world, client, Action.login, world.scenario.servers.loginTime);
    return;
  }
  if (!client.pending) chooseIntent(world, client);
  // Nobody goes to the till with what they believe is an empty cart.
  if (client.action === Action.checkout && client.items === 0) client.action = Action.browse;
  send(world, client, client.action, client.demandUs);
}

/** The browser fetches a new token, as long as it may. */
function refresh(world: World, client: Client): void {
  const untilUs = client.refresh?.expiresUs ?? 0;
  if (untilUs <= world.nowUs) beLoggedOut(world, client);
  else send(world, client, Action.login, 0, untilUs);
}

/** What this person wants next: the same draws in the same order under every architecture. */
function chooseIntent(world: World, client: Client): void {
  const { random, scenario } = world;
  const { browseWeight, addWeight, readWeight, checkoutWeight } = scenario.clients;
  const total = browseWeight + addWeight + readWeight + checkoutWeight;
  const draw = random.uniform(client.choice) * total;
  client.product = random.whole(client.choice, 100, 999);
  const { serviceTime, serviceDistribution } = scenario.servers;
  client.demandUs =
    serviceDistribution === 'fixed'
      ? serviceTime
      : Math.max(1, Math.round(serviceTime * random.exponential(client.demand)));
  client.intent += 1;
  client.pending = true;
  if (draw < browseWeight) client.action = Action.browse;
  else if (draw < browseWeight + addWeight) client.action = Action.add;
  else if (draw < browseWeight + addWeight + readWeight) client.action = Action.read;
  else client.action = Action.checkout;
}

/** An attempt leaves. @param refreshUntilUs for a login by refresh token: the instant until which that is good */
export function send(
  world: World,
  client: Client,
  action: Action,
  demandUs: number,
  refreshUntilUs = 0,
): void {
  world.lastAttempt += 1;
  const attempt = world.attempts.take(world.lastAttempt);
  attempt.clientOpen = true;
  attempt.client = client.index;
  attempt.action = action;
  attempt.intent = client.intent;
  attempt.product = client.product;
  attempt.demandUs = demandUs;
  attempt.session = client.session;
  attempt.affinity = client.affinity;
  attempt.token = client.token;
  attempt.bytes = bytesOf(world, client);
  attempt.refreshUntilUs = refreshUntilUs;
  setActivity(world, client, action === Action.logout ? Activity.logout : action);
  world.emit(
    TraceKind.attemptSent,
    attempt.id,
    client.index,
    packSent(action, attempt.bytes, client.tries > 0),
  );
  sendAttempt(world, attempt, Leg.clientToBalancer, EventKind.requestAtBalancer);
  const timeoutUs = world.nowUs + world.scenario.clients.timeout;
  world.queue.push(timeoutUs, EventKind.clientTimesOut, attempt.slot, attempt.id);
}

/** No answer in time. The attempt may still have its effects. */
export function timeOut(world: World, attempt: Attempt): void {
  if (!attempt.clientOpen) return;
  const client = endAttempt(world, attempt, Ending.timedOut, 0);
  if (attempt.action === Action.logout) endLogout(world, client, Ending.timedOut);
  else retry(world, client);
  reviewToken(world, client);
}

/** An answer has arrived, unless its client has given up waiting. */
export function receive(world: World, attempt: Attempt): void {
  if (!attempt.clientOpen) {
    world.emit(TraceKind.lateAnswer, attempt.id, attempt.client, 0);
    return;
  }
  const { ending } = attempt;
  const client = endAttempt(world, attempt, ending, attempt.status);
  if (attempt.setAffinity !== 0) client.affinity = attempt.setAffinity;
  if (attempt.action === Action.logout) endLogout(world, client, ending);
  else if (ending === Ending.ok) hearSuccess(world, client, attempt);
  else if (ending === Ending.notLoggedIn) hearNotLoggedIn(world, client, attempt);
  else retry(world, client);
  reviewToken(world, client);
  describeCredential(world, client, world.emit);
}

function hearSuccess(world: World, client: Client, attempt: Attempt): void {
  checkCookie(world, attempt);
  if (attempt.action !== Action.login) succeed(world, client, attempt);
  else if (attempt.refreshUntilUs === 0) completeLogin(world, client, attempt);
  else {
    takeRefreshed(world, client, attempt);
    proceed(world, client, attempt);
  }
}

function hearNotLoggedIn(world: World, client: Client, attempt: Attempt): void {
  const isLogin = attempt.action === Action.login && attempt.refreshUntilUs === 0;
  if (isLogin) stayOut(world, client);
  else if (client.leaving === 0 && mayRefresh(world, client)) planRefresh(world, client);
  else beLoggedOut(world, client);
}

function endAttempt(world: World, attempt: Attempt, ending: Ending, status: number): Client {
  const client = world.client(attempt.client);
  attempt.clientOpen = false;
  const packed = packEnding(ending, status, client.session !== 0);
  world.emit(TraceKind.attemptEnded, attempt.id, client.index, packed);
  world.attempts.release(attempt);
  return client;
}

/** Something went wrong: the person tries again, or after a few tries wants something else. */
export function retry(world: World, client: Client): void {
  client.tries += 1;
  if (!client.mustLogIn && client.leaving === 0 && client.tries >= world.scenario.clients.tries) {
    endIntent(world, client);
    return;
  }
  planAct(world, client, world.scenario.clients.retryAfter, Activity.retrying);
}

function beLoggedOut(world: World, client: Client): void {
  if (client.leaving > 0) {
    endLogout(world, client, Ending.notLoggedIn);
    return;
  }
  client.mustLogIn = true;
  client.refreshing = false;
  const expired = [client.token, client.refresh].some(
    (one) => one !== null && one.expiresUs <= world.nowUs,
  );
  const revoked = revocationOf(world, client.session) !== undefined;
  if (expired || revoked) endSession(world, client, Cause.tokenExpired);
  setStanding(world, client, Standing.loggedOut);
  planAct(world, client, world.scenario.clients.loginAfter, Activity.aboutToLogIn);
}

function completeLogin(world: World, client: Client, attempt: Attempt): void {
  const forced = replaceSession(world, client);
  const old = pocketOf(client);
  client.token = null;
  client.tokenCounts = false;
  client.refresh = null;
  if (attempt.setToken !== null) {
    takeRefreshToken(world, client, attempt.setSession);
    takeToken(world, client, attempt.setToken);
  }
  adoptSession(world, client, attempt.setSession);
  dropPocket(world, client, old, forced ? Cause.replaced : Cause.tokenExpired);
  client.mustLogIn = false;
  client.tries = 0;
  if (world.ledger.isAlive(client.session)) setStanding(world, client, Standing.loggedIn);
  else setStanding(world, client, Standing.sessionLost);
  if (forced) world.emit(TraceKind.forcedLogin, client.index, client.session, 0);
  if (client.banned) banSession(world, client);
  proceed(world, client, attempt);
}

/** Logged in, or with a new token: on with what was wanted. */
function proceed(world: World, client: Client, attempt: Attempt): void {
  believe(world, client, attempt);
  if (client.pending) planAct(world, client, 0, client.action);
  else think(world, client);
}

function succeed(world: World, client: Client, attempt: Attempt): void {
  swapToken(world, client, attempt);
  client.refreshed = false;
  believe(world, client, attempt);
  endIntent(world, client);
}

/** Done with what was wanted, or tired of trying. */
function endIntent(world: World, client: Client): void {
  client.pending = false;
  client.tries = 0;
  think(world, client);
}

/** The page shows a cart, or none: what it shows is what its owner believes from now on. */
function believe(world: World, client: Client, attempt: Attempt): void {
  if (attempt.shownItems < 0) return;
  showCart(world, client, attempt.shownCart, attempt.shownItems);
  world.emit(TraceKind.clientBelief, client.index, client.items, 0);
}

export function think(world: World, client: Client): void {
  const [low, high] = world.scenario.clients.thinkTime;
  const thinkUs = world.random.whole(client.think, low, high);
  planAct(world, client, client.leaving > 0 ? 0 : thinkUs, Activity.thinking);
}

function setActivity(world: World, client: Client, activity: Activity): void {
  client.activity = activity;
  world.emit(TraceKind.clientActivity, client.index, activity, 0);
}

/** Records the credential a client holds. */
export function describeCredential(world: World, client: Client, emit: World['emit']): void {
  emit(TraceKind.clientCredential, client.index, client.affinity, bytesOf(world, client));
}
