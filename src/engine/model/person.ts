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
import { compareLines } from './cartLines';
import type { Client } from './client';
import { credentialBytes } from './credential';
import { drawDemand } from './demand';
import { itemCount } from './holding';
import { putKey } from './idempotency';
import { adoptSession, endSession, hold, letGo, replaceSession, showCart } from './ledger';
import { sendAttempt } from './link';
import { choosePage, pageOf } from './page';
import { endsVisit, isVisitOver, paced } from './population';
import { endRetry, retry } from './retrying';
import { setStanding } from './standing';
import type { Tab } from './tab';
import type { Token } from './token';
import type { World } from './world';

const INT32_MAX = 0x7fffffff;

/** Plans what a tab does next, in place of any older plan. */
export function planAct(world: World, tab: Tab, afterUs: number, activity: Activity): void {
  tab.act += 1;
  setActivity(world, tab.client, activity);
  world.queue.push(world.nowUs + afterUs, EventKind.clientActs, tab.packed, tab.act);
}

/** The planned instant has come: log in, try again, or want something new. */
export function act(world: World, tab: Tab): void {
  const { client } = tab;
  if (client.mustLogIn) {
    if (client.loginTab < 0) client.loginTab = tab.index;
    if (client.loginTab !== tab.index) {
      tab.waits = true;
      return;
    }
    setStanding(world, client, Standing.loggingIn);
    send(world, tab, Action.login, world.scenario.servers.loginTime);
    return;
  }
  if (!tab.pending) {
    if (isVisitOver(client)) {
      endsVisit(world, tab);
      return;
    }
    chooseIntent(world, tab);
  }
  // Nobody goes to the till with what they believe is an empty cart.
  if (tab.action === Action.checkout && client.items === 0) tab.action = Action.browse;
  send(world, tab, tab.action, tab.demandUs);
}

/** What this tab is wanted for next: the same draws in the same order under every architecture. */
function chooseIntent(world: World, tab: Tab): void {
  const { random, scenario } = world;
  const { browseWeight, addWeight, readWeight, checkoutWeight } = scenario.clients;
  const total = browseWeight + addWeight + readWeight + checkoutWeight;
  const draw = random.uniform(tab.choice) * total;
  tab.product = random.whole(tab.choice, 100, 999);
  tab.demandUs = drawDemand(world, tab);
  tab.client.lastIntent += 1;
  tab.intent = tab.client.lastIntent;
  tab.key = 0;
  tab.pending = true;
  if (draw < browseWeight) tab.action = Action.browse;
  else if (draw < browseWeight + addWeight) tab.action = Action.add;
  else if (draw < browseWeight + addWeight + readWeight) tab.action = Action.read;
  else tab.action = Action.checkout;
  choosePage(world, tab);
}

function send(world: World, tab: Tab, action: Action, demandUs: number): void {
  const { client } = tab;
  world.lastAttempt += 1;
  const attempt = world.attempts.take(world.lastAttempt);
  attempt.clientOpen = true;
  attempt.client = client.index;
  attempt.person = client.person;
  attempt.tab = tab.index;
  attempt.action = action;
  attempt.intent = tab.intent;
  attempt.product = tab.product;
  attempt.demandUs = demandUs;
  attempt.page = pageOf(tab, action);
  attempt.session = client.session;
  attempt.affinity = client.affinity;
  attempt.affinityIssuedUs = client.affinityIssuedUs;
  attempt.affinityUsedUs = client.affinityUsedUs;
  attempt.token = client.token;
  attempt.sentUs = world.nowUs;
  if (action === Action.checkout) putKey(world, tab, attempt);
  world.retryBudget.requests += 1;
  setActivity(world, client, action);
  world.emit(
    TraceKind.attemptSent,
    attempt.id,
    client.index,
    packSent(action, bytesOf(client), tab.tries > 0),
  );
  sendAttempt(world, attempt, Leg.clientToBalancer, EventKind.requestAtBalancer);
  const timeoutUs = world.nowUs + world.scenario.clients.timeout;
  world.queue.push(timeoutUs, EventKind.clientTimesOut, attempt.slot, attempt.id);
}

/** No answer in time. The attempt may still have its effects. */
export function timeOut(world: World, attempt: Attempt): void {
  if (!attempt.clientOpen) return;
  const tab = endAttempt(world, attempt, Ending.timedOut, 0);
  retry(world, tab, attempt, Ending.timedOut, 0);
}

/** An answer has arrived, unless its client has given up waiting. */
export function receive(world: World, attempt: Attempt): void {
  if (!attempt.clientOpen) {
    world.emit(TraceKind.lateAnswer, attempt.id, attempt.client, 0);
    return;
  }
  const { ending, status } = attempt;
  describeTimes(world, attempt);
  const tab = endAttempt(world, attempt, ending, status);
  const { client } = tab;
  if (attempt.setAffinity !== 0) takeCookie(client, attempt);
  if (ending === Ending.ok && attempt.action === Action.login) completeLogin(world, tab, attempt);
  else if (ending === Ending.ok) succeed(world, tab, attempt);
  else if (ending === Ending.notLoggedIn) beLoggedOut(world, tab, attempt);
  else retry(world, tab, attempt, ending, status);
  describeCredential(client, world.emit);
}

function takeCookie(client: Client, attempt: Attempt): void {
  client.affinity = attempt.setAffinity;
  client.affinityIssuedUs = attempt.affinityIssuedUs;
  client.affinityUsedUs = attempt.affinityUsedUs;
}

/** How long an answered attempt took. A record says 35 minutes at most. */
function describeTimes(world: World, { id, waitedUs, sentUs }: Attempt): void {
  const tookUs = Math.min(world.nowUs - sentUs, INT32_MAX);
  world.emit(TraceKind.requestTimed, id, Math.min(waitedUs, INT32_MAX), tookUs);
}

function endAttempt(world: World, attempt: Attempt, ending: Ending, status: number): Tab {
  const client = world.client(attempt.client);
  const tab = client.tabs[attempt.tab] as Tab;
  attempt.clientOpen = false;
  const packed = packEnding(ending, status, client.session !== 0);
  world.emit(TraceKind.attemptEnded, attempt.id, client.index, packed);
  world.retryBudget.requests -= 1;
  endRetry(world, tab);
  world.attempts.release(attempt);
  return tab;
}

function beLoggedOut(world: World, tab: Tab, attempt: Attempt): void {
  const { client } = tab;
  if (client.mustLogIn && client.loginTab !== tab.index) {
    tab.waits = true;
    return;
  }
  if (attempt.session !== client.session) {
    // Another tab has logged in since this was asked: the same once more, with what the browser holds now.
    planAct(world, tab, 0, tab.action);
    return;
  }
  client.mustLogIn = true;
  client.loginTab = tab.index;
  const { credential } = world.architecture;
  const { token } = client;
  // A token that only stands in for the store says nothing about the age of a session.
  const expired = credential === 'token' && token !== null && token.expiresUs <= world.nowUs;
  if (expired) endSession(world, client, Cause.tokenExpired);
  setStanding(world, client, Standing.loggedOut);
  planAct(world, tab, world.scenario.clients.loginAfter, Activity.aboutToLogIn);
}

function completeLogin(world: World, tab: Tab, attempt: Attempt): void {
  const { client } = tab;
  const forced = replaceSession(world, client);
  const oldToken = client.token;
  if (attempt.setToken !== null) takeToken(world, client, attempt.setToken);
  adoptSession(world, client, attempt.setSession);
  const cause = forced ? Cause.replaced : Cause.tokenExpired;
  if (oldToken !== null) dropToken(world, client, oldToken, cause);
  client.mustLogIn = false;
  client.loginTab = -1;
  tab.tries = 0;
  if (world.ledger.isAlive(client.session)) setStanding(world, client, Standing.loggedIn);
  else setStanding(world, client, Standing.sessionLost);
  if (forced) world.emit(TraceKind.forcedLogin, client.index, client.session, 0);
  believe(world, client, attempt);
  for (const other of client.tabs) {
    if (other !== tab && !other.waits) continue;
    other.waits = false;
    if (other.pending) planAct(world, other, 0, other.action);
    else think(world, other);
  }
}

function succeed(world: World, tab: Tab, attempt: Attempt): void {
  const { client } = tab;
  // What was asked for before the latest login comes with credentials and a cart of the past.
  if (attempt.session === client.session) {
    if (attempt.setToken !== null && client.token !== null) {
      const oldToken = client.token;
      takeToken(world, client, attempt.setToken);
      dropToken(world, client, oldToken, causeOfChange(oldToken, attempt.setToken));
    }
    believe(world, client, attempt);
  }
  endIntent(world, tab);
}

/** Two tabs may each have begun a cart: then one token contradicts the other. */
function causeOfChange(before: Token, after: Token): Cause {
  const old = before.holding.cart?.id ?? 0;
  const now = after.holding.cart?.id ?? 0;
  return now !== 0 && now !== old ? Cause.contradicted : Cause.finished;
}

/** Done with what was wanted, or tired of trying. */
export function endIntent(world: World, tab: Tab): void {
  tab.pending = false;
  tab.tries = 0;
  if (!endsVisit(world, tab)) think(world, tab);
}

/** The page shows a cart, or none: what it shows is what its owner believes from now on. */
function believe(world: World, client: Client, attempt: Attempt): void {
  if (attempt.shownItems < 0) return;
  showCart(world, client, attempt.shownCart, attempt.shownItems);
  world.emit(TraceKind.clientBelief, client.index, client.items, 0);
  // A page out of a cache tells of an older cart, not of a lost item.
  if (attempt.kept === null) compareLines(world, client, attempt);
}

function think(world: World, tab: Tab): void {
  const [low, high] = world.scenario.clients.thinkTime;
  const thinkUs = paced(world, tab.client, world.random.whole(tab.think, low, high));
  planAct(world, tab, thinkUs, Activity.thinking);
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

/** Takes a token out of the pocket, and its copy with it. */
export function dropToken(world: World, client: Client, token: Token, cause: Cause): void {
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
