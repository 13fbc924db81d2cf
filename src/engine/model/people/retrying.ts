import { Action, Activity, Ending, TraceKind } from '../../trace/events';
import { takeForFailed } from '../ledger/undertakings';
import { isIdempotent } from '../requests/method';
import type { Attempt } from '../state/attempt';
import type { Tab } from '../state/client';
import type { World } from '../state/world';
import { planAct } from './activity';
import { pauseOf } from './backoff';
import { connectLater } from './connecting';
import { endIntent } from './intents';

/** Answers that say: asking for the same again would be answered the same. */
const isFinal = (status: number): boolean => status === 400 || status === 422 || status === 431;

/** Whether an answer says that nothing was done, because of what is there: the page that says so shows it. */
const saysSo = ({ workload }: World, { hollow }: Attempt, status: number): boolean =>
  hollow && status === workload.refusal;

/**
 * Whether a request may have been carried out although it seems to have failed. 503 says that it was not, and so does a
 * refused connection; a broken one, silence, and the other errors leave it open.
 */
function mayHaveHappened({ broken }: Attempt, ending: Ending, status: number): boolean {
  return ending === Ending.timedOut || broken || [500, 502, 504].includes(status);
}

/** An attempt of a tab failed: it is tried again, or its person looks what has come of it, or gives up. */
export function retry(
  world: World,
  tab: Tab,
  attempt: Attempt,
  ending: Ending,
  status: number,
): void {
  const { clients } = world.scenario;
  const { action } = attempt;
  tab.tries += 1;
  if (action === Action.connect) return connectLater(world, tab);
  if (action === Action.login || action === Action.logout) return pause(world, tab);
  const unsafe = !isIdempotent(world, action) && mayHaveHappened(attempt, ending, status);
  const commits = world.workload.commits(action);
  if (unsafe) world.emit(TraceKind.unknownOutcome, tab.client.index, attempt.id, action);
  if (unsafe && commits) tab.client.unsure = true;
  // Whoever is about to log out wants nothing else any more.
  if (tab.client.leaving > 0) return pause(world, tab);
  if (unsafe && attempt.key === 0 && !clients.retryUnsafe) {
    pause(world, tab);
    // Whoever cannot know looks what is there: a new request, and a safe one.
    tab.action = world.workload.data.looksBy;
    tab.looksInstead = true;
    tab.sentIntent = 0;
    tab.tries = 0;
    return;
  }
  const givesUp = tab.tries >= clients.tries || isFinal(status) || saysSo(world, attempt, status);
  if (givesUp || !world.retryBudget.allows(clients.retryBudget)) {
    if (commits) takeForFailed(world, tab.client);
    return endIntent(world, tab);
  }
  tab.retries = true;
  world.retryBudget.retries += 1;
  pause(world, tab, world.scenario.limit.obeyed ? attempt.retryAfterUs : 0);
}

/** @param askedUs how long the answer asks for; 0: it does not */
function pause(world: World, tab: Tab, askedUs = 0): void {
  const pauseUs = askedUs || pauseOf(tab, world.scenario.clients, world.random);
  planAct(world, tab, pauseUs, Activity.retrying);
}
