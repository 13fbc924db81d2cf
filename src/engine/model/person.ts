import { EventKind } from '../kernel/eventKind';
import {
  Action,
  Activity,
  Cause,
  Ending,
  Leg,
  PlaceKind,
  packContents,
  packEnding,
  packPlace,
  packSent,
  Standing,
  TraceKind,
} from '../trace/events';
import type { Attempt } from './attempt';
import type { Client } from './client';
import { credentialBytes } from './credential';
import { drawDemand } from './demand';
import { itemCount } from './holding';
import { adoptSession, endSession, hold, letGo, replaceSession, showCart } from './ledger';
import { sendAttempt } from './link';
import { setStanding } from './standing';
import type { Token } from './token';
import type { World } from './world';

/** Plans what a client does next, in place of any older plan. */
export function planAct(world: World, client: Client, afterUs: number, activity: Activity): void {
  client.act += 1;
  setActivity(world, client, activity);
  world.queue.push(world.nowUs + afterUs, EventKind.clientActs, client.index, client.act);
}

/** The planned instant has come: log in, try again, or want something new. */
export function act(world: World, client: Client): void {
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

/** What this person wants next: the same draws in the same order under every architecture. */
function chooseIntent(world: World, client: Client): void {
  const { random, scenario } = world;
  const { browseWeight, addWeight, readWeight, checkoutWeight } = scenario.clients;
  const total = browseWeight + addWeight + readWeight + checkoutWeight;
  const draw = random.uniform(client.choice) * total;
  client.product = random.whole(client.choice, 100, 999);
  client.demandUs = drawDemand(world, client);
  client.intent += 1;
  client.pending = true;
  if (draw < browseWeight) client.action = Action.browse;
  else if (draw < browseWeight + addWeight) client.action = Action.add;
  else if (draw < browseWeight + addWeight + readWeight) client.action = Action.read;
  else client.action = Action.checkout;
}

function send(world: World, client: Client, action: Action, demandUs: number): void {
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
  setActivity(world, client, action);
  world.emit(
    TraceKind.attemptSent,
    attempt.id,
    client.index,
    packSent(action, bytesOf(client), client.tries > 0),
  );
  sendAttempt(world, attempt, Leg.clientToBalancer, EventKind.requestAtBalancer);
  const timeoutUs = world.nowUs + world.scenario.clients.timeout;
  world.queue.push(timeoutUs, EventKind.clientTimesOut, attempt.slot, attempt.id);
}

/** No answer in time. The attempt may still have its effects. */
export function timeOut(world: World, attempt: Attempt): void {
  if (!attempt.clientOpen) return;
  const client = endAttempt(world, attempt, Ending.timedOut, 0);
  retry(world, client);
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
  if (ending === Ending.ok && attempt.action === Action.login)
    completeLogin(world, client, attempt);
  else if (ending === Ending.ok) succeed(world, client, attempt);
  else if (ending === Ending.notLoggedIn) beLoggedOut(world, client);
  else retry(world, client);
  describeCredential(client, world.emit);
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
function retry(world: World, client: Client): void {
  client.tries += 1;
  if (!client.mustLogIn && client.tries >= world.scenario.clients.tries) {
    endIntent(world, client);
    return;
  }
  planAct(world, client, world.scenario.clients.retryAfter, Activity.retrying);
}

function beLoggedOut(world: World, client: Client): void {
  client.mustLogIn = true;
  const expired = client.token !== null && client.token.expiresUs <= world.nowUs;
  if (expired) endSession(world, client, Cause.tokenExpired);
  setStanding(world, client, Standing.loggedOut);
  planAct(world, client, world.scenario.clients.loginAfter, Activity.aboutToLogIn);
}

function completeLogin(world: World, client: Client, attempt: Attempt): void {
  const forced = replaceSession(world, client);
  const oldToken = client.token;
  if (attempt.setToken !== null) takeToken(world, client, attempt.setToken);
  adoptSession(world, client, attempt.setSession);
  const cause = forced ? Cause.replaced : Cause.tokenExpired;
  if (oldToken !== null) dropToken(world, client, oldToken, cause);
  client.mustLogIn = false;
  client.tries = 0;
  if (world.ledger.isAlive(client.session)) setStanding(world, client, Standing.loggedIn);
  else setStanding(world, client, Standing.sessionLost);
  if (forced) world.emit(TraceKind.forcedLogin, client.index, client.session, 0);
  believe(world, client, attempt);
  if (client.pending) planAct(world, client, 0, client.action);
  else think(world, client);
}

function succeed(world: World, client: Client, attempt: Attempt): void {
  if (attempt.setToken !== null && client.token !== null) {
    const oldToken = client.token;
    takeToken(world, client, attempt.setToken);
    dropToken(world, client, oldToken, Cause.finished);
  }
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

function think(world: World, client: Client): void {
  const [low, high] = world.scenario.clients.thinkTime;
  const thinkUs = world.random.whole(client.think, low, high);
  planAct(world, client, thinkUs, Activity.thinking);
}

function setActivity(world: World, client: Client, activity: Activity): void {
  client.activity = activity;
  world.emit(TraceKind.clientActivity, client.index, activity, 0);
}

/** Puts a token into the pocket. The copy counts before the older one is let go, so nothing seems lost meanwhile. */
export function takeToken(world: World, client: Client, token: Token): void {
  client.token = token;
  hold(world, token.holding);
  describeToken(client, world.emit);
}

function dropToken(world: World, client: Client, token: Token, cause: Cause): void {
  if (token.holding.session !== client.session) {
    const place = packPlace(PlaceKind.pocket, client.index);
    world.emit(TraceKind.copyRemoved, token.holding.session, place, cause);
  }
  letGo(world, token.holding, cause);
}

/** Records the token in a client's pocket, if there is one. */
export function describeToken(client: Client, emit: World['emit']): void {
  if (client.token === null) return;
  const { holding } = client.token;
  const contents = packContents(client.index, holding.identity, itemCount(holding));
  const place = packPlace(PlaceKind.pocket, client.index);
  emit(TraceKind.copyPlaced, holding.session, place, contents);
}

/** Records the credential a client holds. */
export function describeCredential(client: Client, emit: World['emit']): void {
  emit(TraceKind.clientCredential, client.index, client.affinity, bytesOf(client));
}

const bytesOf = (client: Client): number =>
  credentialBytes(client.session, client.affinity, client.token);
