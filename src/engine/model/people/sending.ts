import { EventKind } from '../../kernel/eventKind';
import { type Action, Leg, packSent, TraceKind } from '../../trace/events';
import { BEGUN } from '../../workloads/workload';
import { takeForFailed } from '../ledger/undertakings';
import { sendAttempt } from '../network/link';
import { pageOf } from '../requests/page';
import type { Attempt } from '../state/attempt';
import type { Tab } from '../state/client';
import { stepBrought } from '../state/holding';
import type { World } from '../state/world';
import { bytesOf } from '../tokens/pocket';
import { setActivity } from './activity';
import { isIntent } from './ending';

/** An attempt leaves. @param refreshUntilUs for a login by refresh token: the instant until which that is good */
export function sendRequest(
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
  attempt.product = broughtBy(world, tab, action);
  attempt.demandUs = demandUs;
  if (world.workload.of(action).messages === 'sends') address(world, tab, attempt);
  attempt.page = pageOf(world, tab, action);
  attempt.session = client.session;
  attempt.affinity = client.affinity;
  attempt.affinityIssuedUs = client.affinityIssuedUs;
  attempt.affinityUsedUs = client.affinityUsedUs;
  attempt.token = client.token;
  attempt.shownCount = client.count;
  attempt.bytes = bytesOf(world, client);
  attempt.refreshUntilUs = refreshUntilUs;
  attempt.sentUs = world.nowUs;
  if (world.workload.commits(action)) putKey(world, tab, attempt);
  world.retryBudget.requests += 1;
  setActivity(world, tab, action);
  world.emit(
    TraceKind.attemptSent,
    attempt.id,
    client.index,
    packSent(action, attempt.bytes, isAgain(tab, action)),
  );
  tab.sent = action;
  if (isIntent(action)) tab.sentIntent = tab.intent;
  sendAttempt(world, attempt, Leg.clientToBalancer, EventKind.requestAtBalancer);
  const timeoutUs = world.nowUs + world.scenario.clients.timeout;
  world.queue.push(timeoutUs, EventKind.clientTimesOut, attempt.slot, attempt.id);
}

/** What a request brings: a product, a position, or a transfer's next step. */
function broughtBy(world: World, tab: Tab, action: Action): number {
  const { workload } = world;
  if (workload.transfers) return takeFurther(world, tab, action);
  return workload.sets(action) ? tab.client.watched : tab.product;
}

/** Takes a transfer a step further: the one that is wanted and not known to be made, or a new one. */
function takeFurther(world: World, { client, intent }: Tab, action: Action): number {
  const { reaches, state } = world.workload.of(action);
  if (reaches === 0 && state !== 'commits') return 0;
  if (client.undertaking === 0) client.undertake(intent);
  else if (reaches === BEGUN && client.unsure) {
    client.unsure = false;
    takeForFailed(world, client);
  } else if (state === 'commits') client.takesForFailed = false;
  return stepBrought(client.undertaking, reaches);
}

/** Says whom a message is for: the person, whoever has the number later. */
function address(world: World, { addressee }: Tab, attempt: Attempt): void {
  attempt.addressee = addressee;
  attempt.addresseePerson = world.client(addressee).person;
}

/** Whether the same thing was asked for before: this intent, or the login that has just failed. */
const isAgain = (tab: Tab, action: Action): boolean =>
  isIntent(action) ? tab.sentIntent === tab.intent : tab.sent === action && tab.tries > 0;

/** Puts the key of its intent on a checkout: the same one on every try. */
function putKey(world: World, tab: Tab, attempt: Attempt): void {
  const { clients, orders } = world.scenario;
  if (orders.idempotencyKeys === 'off' || !clients.sendsKey) return;
  const { client } = tab;
  const { transfers } = world.workload;
  const of = transfers && clients.keyPer === 'transfer' ? client : tab;
  if (of.key === 0) {
    world.lastKey += 1;
    of.key = world.lastKey;
  }
  attempt.key = of.key;
  // The request says which cart its person sees, and how many items in it; or which transfer is meant.
  attempt.print = transfers ? client.undertaking : client.shownCart * 256 + client.items;
}
