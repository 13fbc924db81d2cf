import { exactLog } from '../../kernel/exactMath';
import { Cause, Standing, TraceKind } from '../../trace/events';
import { forgetMessages } from '../connections/messages';
import { close } from '../connections/standing';
import { setStanding } from '../ledger/clientStanding';
import { forgetOwner } from '../ledger/ledger';
import { leaveOpen } from '../ledger/undertakings';
import type { Client, Tab } from '../state/client';
import type { World } from '../state/world';
import { describeCredential, dropPocket, emptyPocket } from '../tokens/pocket';

/** Somebody has a new visit, as long as the draws say: at least one intent. 0: it never ends. */
export function drawVisit(world: World): number {
  const { visitLength } = world.scenario.clients;
  if (visitLength <= 1) return visitLength;
  const exponential = world.random.exponential(world.population.visit);
  return 1 + Math.floor(exponential / -exactLog(1 - 1 / visitLength));
}

/** Whether nobody has to log in for what this person wants. Then nobody does. */
export function passesUnnamed(world: World, client: Client): boolean {
  const { keeps, connects } = world.workload.data;
  const logsIn = keeps !== 'nothing';
  client.mustLogIn = logsIn;
  client.mustConnect = connects;
  if (!logsIn) setStanding(world, client, Standing.anonymous);
  return !logsIn;
}

/** Nothing new is wanted; other tabs may still wait for answers. */
export const isVisitOver = ({ intents }: Client): boolean => intents < 0;

/**
 * An intent is over in a tab, fulfilled or given up. Returns whether nothing more is wanted there. With the last tab of a
 * browser its person leaves.
 */
export function endsVisit(world: World, tab: Tab): boolean {
  const { client } = tab;
  if (client.intents === 0) return false;
  if (client.intents > 1) {
    client.intents -= 1;
    return false;
  }
  client.intents = -1;
  tab.done = true;
  if (client.tabs.every(({ done }) => done)) leave(world, client);
  return true;
}

/** Leaves for good. The session stays where it is until it expires; nobody holds it, so nothing is lost. */
function leave(world: World, client: Client): void {
  const { index, session, cart, items } = client;
  close(world, client);
  forgetMessages(world, client);
  const old = emptyPocket(client);
  world.emit(TraceKind.clientLeft, index, session, 0);
  forgetOwner(world, client);
  dropPocket(world, client, old, Cause.abandoned);
  leaveOpen(world, client, cart, items);
  client.present = false;
  client.affinity = 0;
  client.mustLogIn = true;
  client.loginTab = -1;
  client.refreshing = false;
  client.leaving = 0;
  client.banned = false;
  setStanding(world, client, Standing.loggedOut);
  world.emit(TraceKind.clientBelief, index, 0, 0);
  describeCredential(world, client, world);
  world.population.free.push(index);
}
