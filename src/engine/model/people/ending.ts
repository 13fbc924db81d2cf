import { NEVER_US } from '../../kernel/time';
import { Action, Ending, FIELD_MAX, packEnding, TraceKind } from '../../trace/events';
import type { Attempt } from '../state/attempt';
import { type Client, noteTrouble, type Tab } from '../state/client';
import type { World } from '../state/world';

/** Whether people want it for its own sake. */
export const isIntent = (action: Action): boolean =>
  action !== Action.login && action !== Action.logout && action !== Action.connect;

/** How long an answered attempt took. A record says 35 minutes at most. */
export function describeTimes(world: World, { id, waitedUs, sentUs }: Attempt): void {
  const tookUs = Math.min(world.nowUs - sentUs, FIELD_MAX);
  world.emit(TraceKind.requestTimed, id, Math.min(waitedUs, FIELD_MAX), tookUs);
}

/** An attempt is over for its client. */
export function endAttempt(world: World, attempt: Attempt, ending: Ending, status: number): Tab {
  const client = world.client(attempt.client);
  const tab = client.tabs[attempt.tab] as Tab;
  attempt.clientOpen = false;
  const isAbout = isIntent(attempt.action);
  const isFirst = isAbout && !tab.isTried;
  const fulfils = isAbout && ending === Ending.ok && isFulfilled(tab, attempt);
  const packed = packEnding(ending, status, client.session !== 0, isAbout, isFirst, fulfils);
  if (isAbout) tab.isTried = true;
  noteReach(world, client, ending);
  world.emit(TraceKind.attemptEnded, attempt.id, client.index, packed);
  world.retryBudget.requests -= 1;
  endRetry(world, tab);
  if (attempt.messages.length > 0 && ending !== Ending.ok) loseMessages(world, attempt);
  world.attempts.release(attempt);
  return tab;
}

/** What was read for somebody does not arrive. */
function loseMessages(world: World, attempt: Attempt): void {
  attempt.messages = [];
  world.hooks.placeCleared(world);
}

/** Whether an answer of success is what its person wanted: done, for this intent, and about nobody else. */
function isFulfilled(tab: Tab, { hollow, kept, person }: Attempt): boolean {
  const isStrange = kept !== null && kept.owner >= 0 && kept.person !== person;
  return !hollow && !tab.looksInstead && !isStrange;
}

/** Keeps in mind since when a person has been getting nothing but errors. */
function noteReach(world: World, client: Client, ending: Ending): void {
  if (ending === Ending.ok) client.outSinceUs = NEVER_US;
  else if (ending !== Ending.notLoggedIn) noteTrouble(client, world.nowUs);
}

/** A retry is over, or will not come: it no longer counts against the budget. */
export function endRetry(world: World, tab: Tab): void {
  if (!tab.retries) return;
  tab.retries = false;
  world.retryBudget.retries -= 1;
}
