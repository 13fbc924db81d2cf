import { EventKind } from '../kernel/eventKind';
import {
  Action,
  Activity,
  Cause,
  Ending,
  Leg,
  packSent,
  Standing,
  TraceKind,
} from '../trace/events';
import type { Attempt } from './attempt';
import { compareLines } from './cartLines';
import type { Client } from './client';
import { drawDemand } from './demand';
import { describeTimes, endAttempt, isWish } from './ending';
import { putKey } from './idempotency';
import {
  addedTo,
  adoptSession,
  endSession,
  replaceSession,
  revocationOf,
  showCart,
} from './ledger';
import { sendAttempt } from './link';
import { choosePage, pageOf } from './page';
import { bytesOf, dropPocket, pocketOf, reviewToken, takeRefreshToken, takeToken } from './pocket';
import { endsVisit, isVisitOver, paced } from './population';
import { mayRefresh, planRefresh, swapToken, takeRefreshed } from './renewal';
import { retry } from './retrying';
import { banSession, endLogout, logOut, stayOut } from './revocation';
import { checkCookie } from './sizes';
import { setStanding } from './standing';
import type { Tab } from './tab';
import { drawThinkTime } from './thinkTime';
import type { World } from './world';

/** After a wish that took no time at all: nobody clicks more than ten times a second, or time would stand still. */
const SHORTEST_US = 100_000;

/** Plans what a tab does next, in place of any older plan. */
export function planAct(world: World, tab: Tab, afterUs: number, activity: Activity): void {
  tab.act += 1;
  setActivity(world, tab, activity);
  world.queue.push(world.nowUs + afterUs, EventKind.clientActs, tab.packed, tab.act);
}

/** The planned instant has come: log out or in, try again, or want something new. */
export function act(world: World, tab: Tab): void {
  const { client } = tab;
  if (!tab.pending && isVisitOver(client) && client.leaving === 0) {
    // Nobody logs in for nothing. Tabs that still want something see to that themselves.
    if (client.loginTab === tab.index) wakeTabs(world, client);
    endsVisit(world, tab);
    return;
  }
  if (client.mustLogIn || client.leaving > 0) {
    tab.waits = isSeenToElsewhere(tab);
    if (tab.waits) return;
    client.loginTab = tab.index;
    if (client.leaving > 0) logOut(world, tab);
    else if (client.refreshing) refresh(world, tab);
    else {
      setStanding(world, client, Standing.loggingIn);
      send(world, tab, Action.login, world.scenario.servers.loginTime);
    }
    return;
  }
  if (!tab.pending) {
    if (tab.wishedUs === world.nowUs) return planAct(world, tab, SHORTEST_US, Activity.thinking);
    chooseIntent(world, tab);
  }
  // Nobody goes to the till with what they believe is an empty cart.
  if (tab.action === Action.checkout && client.items === 0) tab.action = Action.browse;
  send(world, tab, tab.action, tab.demandUs);
}

/** The browser fetches a new token, as long as it may. */
function refresh(world: World, tab: Tab): void {
  const untilUs = tab.client.refresh?.expiresUs ?? 0;
  if (untilUs <= world.nowUs) beLoggedOut(world, tab);
  else send(world, tab, Action.login, 0, untilUs);
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
  tab.wishedUs = world.nowUs;
  tab.key = 0;
  tab.isTried = false;
  tab.looksInstead = false;
  tab.pending = true;
  if (draw < browseWeight) tab.action = Action.browse;
  else if (draw < browseWeight + addWeight) tab.action = Action.add;
  else if (draw < browseWeight + addWeight + readWeight) tab.action = Action.read;
  else tab.action = Action.checkout;
  choosePage(world, tab);
}

/** An attempt leaves. @param refreshUntilUs for a login by refresh token: the instant until which that is good */
export function send(
  world: World,
  tab: Tab,
  action: Action,
  demandUs: number,
  refreshUntilUs = 0,
): void {
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
  attempt.bytes = bytesOf(world, client);
  attempt.refreshUntilUs = refreshUntilUs;
  attempt.sentUs = world.nowUs;
  if (action === Action.checkout) putKey(world, tab, attempt);
  world.retryBudget.requests += 1;
  setActivity(world, tab, action);
  world.emit(
    TraceKind.attemptSent,
    attempt.id,
    client.index,
    packSent(action, attempt.bytes, isAgain(tab, action)),
  );
  tab.sent = action;
  if (isWish(action)) tab.sentIntent = tab.intent;
  sendAttempt(world, attempt, Leg.clientToBalancer, EventKind.requestAtBalancer);
  const timeoutUs = world.nowUs + world.scenario.clients.timeout;
  world.queue.push(timeoutUs, EventKind.clientTimesOut, attempt.slot, attempt.id);
}

/** Whether the same thing was asked for before: this wish, or the login that has just failed. */
const isAgain = (tab: Tab, action: Action): boolean =>
  isWish(action) ? tab.sentIntent === tab.intent : tab.sent === action && tab.tries > 0;

/** No answer in time. The attempt may still have its effects. */
export function timeOut(world: World, attempt: Attempt): void {
  if (!attempt.clientOpen) return;
  const tab = endAttempt(world, attempt, Ending.timedOut, 0);
  if (attempt.action === Action.logout) endLogout(world, tab, attempt, Ending.timedOut, 0);
  else retry(world, tab, attempt, Ending.timedOut, 0);
  reviewToken(world, tab.client);
}

/** The connection has died: whether the request was carried out, nobody can know. */
export function loseConnection(world: World, attempt: Attempt): void {
  if (!attempt.clientOpen) return;
  attempt.broken = true;
  const tab = endAttempt(world, attempt, Ending.refused, 0);
  if (attempt.action === Action.logout) endLogout(world, tab, attempt, Ending.refused, 0);
  else retry(world, tab, attempt, Ending.refused, 0);
  reviewToken(world, tab.client);
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
  if (attempt.action === Action.logout) endLogout(world, tab, attempt, ending, status);
  else if (ending === Ending.ok) hearSuccess(world, tab, attempt);
  else if (ending === Ending.notLoggedIn) hearNotLoggedIn(world, tab, attempt);
  else {
    if (attempt.session === client.session) believe(world, client, attempt);
    retry(world, tab, attempt, ending, status);
  }
  reviewToken(world, client);
  describeCredential(world, client, world.emit);
}

function hearSuccess(world: World, tab: Tab, attempt: Attempt): void {
  checkCookie(world, attempt);
  if (attempt.action !== Action.login) succeed(world, tab, attempt);
  else if (attempt.refreshUntilUs === 0) completeLogin(world, tab, attempt);
  else {
    takeRefreshed(world, tab, attempt);
    proceed(world, tab, attempt);
  }
}

function hearNotLoggedIn(world: World, tab: Tab, attempt: Attempt): void {
  const { client } = tab;
  if (attempt.action === Action.login && attempt.refreshUntilUs === 0) stayOut(world, tab);
  else if (isSeenToElsewhere(tab)) tab.waits = true;
  else if (isOutdated(world, client, attempt)) {
    // The same once more, with what the browser holds now.
    planAct(world, tab, 0, tab.pending ? tab.action : Activity.thinking);
  } else if (client.leaving > 0) endLogout(world, tab, attempt, Ending.notLoggedIn, 0);
  else if (mayRefresh(world, tab)) planRefresh(world, tab);
  else beLoggedOut(world, tab);
}

/** Another tab is about to log in, to fetch a token, or to log out. */
const isSeenToElsewhere = ({ client, index }: Tab): boolean =>
  (client.mustLogIn || client.leaving > 0) && client.loginTab >= 0 && client.loginTab !== index;

/** Another tab has logged in since this was asked, or has got another token. */
function isOutdated({ architecture }: World, client: Client, attempt: Attempt): boolean {
  if (attempt.session !== client.session) return true;
  const isToken = architecture.credential === 'token' && attempt.refreshUntilUs === 0;
  return isToken && attempt.token !== client.token;
}

function takeCookie(client: Client, attempt: Attempt): void {
  client.affinity = attempt.setAffinity;
  client.affinityIssuedUs = attempt.affinityIssuedUs;
  client.affinityUsedUs = attempt.affinityUsedUs;
}

function beLoggedOut(world: World, tab: Tab): void {
  const { client } = tab;
  client.mustLogIn = true;
  client.refreshing = false;
  client.loginTab = tab.index;
  const proofs = [client.tokenCounts ? client.token : null, client.refresh].filter(
    (one) => one !== null,
  );
  // A token that only stands in for the store says nothing about the age of a session.
  const expired =
    world.architecture.credential === 'token' &&
    proofs.length > 0 &&
    proofs.every(({ expiresUs }) => expiresUs <= world.nowUs);
  const revoked = revocationOf(world, client.session) !== undefined;
  if (expired || revoked) endSession(world, client, Cause.tokenExpired);
  setStanding(world, client, Standing.loggedOut);
  planAct(world, tab, world.scenario.clients.loginAfter, Activity.aboutToLogIn);
}

function completeLogin(world: World, tab: Tab, attempt: Attempt): void {
  const { client } = tab;
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
  tab.tries = 0;
  if (world.ledger.isAlive(client.session)) setStanding(world, client, Standing.loggedIn);
  else setStanding(world, client, Standing.sessionLost);
  if (forced) world.emit(TraceKind.forcedLogin, client.index, client.session, 0);
  if (client.banned) banSession(world, client);
  proceed(world, tab, attempt);
}

/** Logged in, or with a new token: on with what was wanted, here and in the tabs that waited for it. */
function proceed(world: World, tab: Tab, attempt: Attempt): void {
  believe(world, tab.client, attempt);
  tab.waits = true;
  wakeTabs(world, tab.client);
}

/** No tab logs in or out any more: those that waited for it go on. */
export function wakeTabs(world: World, client: Client): void {
  client.loginTab = -1;
  for (const tab of client.tabs) {
    if (!tab.waits) continue;
    tab.waits = false;
    if (tab.pending) planAct(world, tab, 0, tab.action);
    else think(world, tab);
  }
}

function succeed(world: World, tab: Tab, attempt: Attempt): void {
  const { client } = tab;
  // What was asked for before the latest login or logout comes with credentials and a cart of the past.
  if (attempt.session === client.session && client.leaving < 2) {
    swapToken(world, client, attempt);
    believe(world, client, attempt);
  }
  tab.refreshed = false;
  endIntent(world, tab);
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
  if (attempt.action === Action.add) addedTo(world, client, attempt.shownCart);
  showCart(world, client, attempt.shownCart, attempt.shownItems);
  world.emit(TraceKind.clientBelief, client.index, client.items, 0);
  // A page out of a cache tells of an older cart, not of a lost item.
  if (attempt.kept === null) compareLines(world, client, attempt);
}

export function think(world: World, tab: Tab): void {
  const { client } = tab;
  const thinkUs = paced(world, client, drawThinkTime(world, tab));
  planAct(world, tab, client.leaving > 0 ? 0 : thinkUs, Activity.thinking);
}

function setActivity(world: World, tab: Tab, activity: Activity): void {
  const { client } = tab;
  tab.activity = activity;
  client.activity = activity;
  world.emit(TraceKind.clientActivity, client.index, activity, 0);
}

/** Records the credential a client holds. */
export function describeCredential(world: World, client: Client, emit: World['emit']): void {
  emit(TraceKind.clientCredential, client.index, client.affinity, bytesOf(world, client));
}
