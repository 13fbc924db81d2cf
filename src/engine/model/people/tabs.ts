import { Activity } from '../../trace/events';
import type { Client, Tab } from '../state/client';
import type { World } from '../state/world';
import { planAct } from './activity';
import { think } from './thinking';

/** Another tab is about to log in, to fetch a token, or to log out. */
export const isSeenToElsewhere = ({ client, index }: Tab): boolean =>
  (client.mustLogIn || client.leaving > 0) && client.loginTab >= 0 && client.loginTab !== index;

/** Whether a tab is to connect before anything else: the first one does, for its browser. */
export const isToConnect = ({ workload }: World, { client, index }: Tab): boolean =>
  workload.data.connects && index === 0 && client.mustConnect;

/** No tab logs in or out any more: those that waited for it go on. */
export function wakeTabs(world: World, client: Client): void {
  client.loginTab = -1;
  for (const tab of client.tabs) {
    if (!tab.waits) continue;
    tab.waits = false;
    if (tab.pending) planAct(world, tab, 0, tab.action);
    else if (isToConnect(world, tab)) planAct(world, tab, 0, Activity.thinking);
    else think(world, tab);
  }
}
