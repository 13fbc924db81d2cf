import { Action, Activity, Standing } from '../../trace/events';
import { setStanding } from '../ledger/clientStanding';
import type { Tab } from '../state/client';
import type { World } from '../state/world';
import { planAct } from './activity';
import { connect } from './connecting';
import { chooseIntent } from './intents';
import { beLoggedOut } from './login';
import { logOut } from './logout';
import { sendRequest } from './sending';
import { isSeenToElsewhere, isToConnect, wakeTabs } from './tabs';
import { endsVisit, isVisitOver } from './visit';

/** After an intent that took no time at all: nobody clicks more than ten times a second, or time would stand still. */
const SHORTEST_US = 100_000;

/** It is time for a tab to act: log out or in, try again, or want something new. */
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
    else if (client.refreshing) requestToken(world, tab);
    else {
      setStanding(world, client, Standing.loggingIn);
      sendRequest(world, tab, Action.login, world.scenario.servers.loginTime);
    }
    return;
  }
  if (isToConnect(world, tab)) return connect(world, tab);
  if (!tab.pending) {
    if (tab.intendedUs === world.nowUs) return planAct(world, tab, SHORTEST_US, Activity.thinking);
    chooseIntent(world, tab);
  }
  tab.action = world.workload.of(tab.action).instead[client.items] ?? tab.action;
  sendRequest(world, tab, tab.action, tab.demandUs);
}

/** The browser fetches a new token, as long as it may. */
function requestToken(world: World, tab: Tab): void {
  const untilUs = tab.client.refresh?.expiresUs ?? 0;
  if (untilUs <= world.nowUs) beLoggedOut(world, tab);
  else sendRequest(world, tab, Action.login, 0, untilUs);
}
