import { saysItAll } from '../../architectures/carriers';
import { Action, Activity, Ending, TraceKind } from '../../trace/events';
import { show as showMessage } from '../connections/messages';
import { checkCookie } from '../requests/headerSizes';
import type { Attempt } from '../state/attempt';
import type { KeptPage } from '../state/cdn';
import type { Client, Tab } from '../state/client';
import type { Count } from '../state/sessionTable';
import type { World } from '../state/world';
import { describeCredential, reviewToken } from '../tokens/pocket';
import { planAct } from './activity';
import { believePage, goOn } from './belief';
import { beConnected } from './connecting';
import { describeTimes, endAttempt } from './ending';
import { endIntent } from './intents';
import { beLoggedOut, completeLogin, resumeWants } from './login';
import { endLogout, stayOut } from './logout';
import { mayRefresh, planRefresh, swapToken, takeRefreshed } from './refresh';
import { retry } from './retrying';
import { isSeenToElsewhere } from './tabs';
import { think } from './thinking';

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
  if (attempt.newCount !== null) takeCount(world, client, attempt.newCount);
  if (attempt.action === Action.logout) endLogout(world, tab, attempt, ending, status);
  else if (ending === Ending.ok) hearSuccess(world, tab, attempt);
  else if (ending === Ending.notLoggedIn) hearNotLoggedIn(world, tab, attempt);
  else {
    if (attempt.session === client.session) believePage(world, client, attempt);
    retry(world, tab, attempt, ending, status);
  }
  reviewToken(world, client);
  describeCredential(world, client, world);
}

function hearSuccess(world: World, tab: Tab, attempt: Attempt): void {
  checkCookie(world, attempt);
  for (const message of attempt.messages) showMessage(world, message);
  if (attempt.action === Action.connect) goOnConnected(world, tab, attempt);
  else if (attempt.action !== Action.login) succeed(world, tab, attempt);
  else if (attempt.refreshUntilUs === 0) completeLogin(world, tab, attempt);
  else {
    takeRefreshed(world, tab, attempt);
    resumeWants(world, tab, attempt);
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

/** Another tab has logged in since this was asked, or has got another token. */
function isOutdated({ architecture }: World, client: Client, attempt: Attempt): boolean {
  if (attempt.session !== client.session) return true;
  const saidItAll = saysItAll(architecture) && attempt.refreshUntilUs === 0;
  return saidItAll && attempt.token !== client.token;
}

function takeCookie(client: Client, attempt: Attempt): void {
  client.affinity = attempt.setAffinity;
  client.affinityIssuedUs = attempt.affinityIssuedUs;
  client.affinityUsedUs = attempt.affinityUsedUs;
}

/** There is a connection: on with what was wanted. */
function goOnConnected(world: World, tab: Tab, attempt: Attempt): void {
  swapToken(world, tab.client, attempt);
  beConnected(tab.client);
  tab.refreshed = false;
  tab.tries = 0;
  if (tab.pending) planAct(world, tab, 0, tab.action);
  else think(world, tab);
}

/** The token with what has been counted. Who replays the first one keeps that. */
function takeCount({ scenario }: World, client: Client, count: Count): void {
  if (client.count === null || !scenario.limit.replayed) client.count = count;
}

function succeed(world: World, tab: Tab, attempt: Attempt): void {
  const { client } = tab;
  goOn(world, client, attempt.action);
  // What was asked for before the latest login or logout comes with credentials and a cart of the past.
  if (attempt.session === client.session && client.leaving < 2) {
    swapToken(world, client, attempt);
    believePage(world, client, attempt);
  }
  tab.refreshed = false;
  endIntent(world, tab);
}

/** No answer in time. The attempt may still have its effects. */
export const timeOut = (world: World, attempt: Attempt): void =>
  endUnanswered(world, attempt, Ending.timedOut);

/** The connection has died: whether the request was carried out, nobody can know. */
export function loseConnection(world: World, attempt: Attempt): void {
  if (attempt.clientOpen) attempt.broken = true;
  endUnanswered(world, attempt, Ending.refused);
}

function endUnanswered(world: World, attempt: Attempt, ending: Ending): void {
  if (!attempt.clientOpen) return;
  const tab = endAttempt(world, attempt, ending, 0);
  if (attempt.action === Action.logout) endLogout(world, tab, attempt, ending, 0);
  else retry(world, tab, attempt, ending, 0);
  reviewToken(world, tab.client);
}

/** An answer of the CDN has arrived at its client. */
export function receiveFromCdn(world: World, attempt: Attempt): void {
  const { kept } = attempt;
  if (kept !== null && attempt.clientOpen) show(world, attempt, kept);
  receive(world, attempt);
}

/**
 * A kept page shows what was true of somebody a while ago. It is believed, but a cart in it is nothing that its reader
 * could count on: only the one that is counted on already is recognised.
 */
function show(world: World, attempt: Attempt, kept: KeptPage): void {
  attempt.shownItems = kept.shownItems;
  const isOwn = kept.owner >= 0 && kept.person === attempt.person;
  const isKnown = isOwn && world.client(attempt.client).cart === kept.shownCart;
  attempt.shownCart = isKnown ? kept.shownCart : 0;
  if (kept.owner < 0 || isOwn || kept.ending !== Ending.ok) return;
  world.emit(TraceKind.leaked, attempt.client, kept.owner, attempt.id);
}
