import { Action, Activity } from '../../trace/events';
import { pauseBeforeConnecting } from '../connections/standing';
import type { Client, Tab } from '../state/client';
import type { World } from '../state/world';
import { planAct } from './activity';
import { sendRequest } from './sending';

/** The request that is to become a connection leaves. */
export const connect = (world: World, tab: Tab): void =>
  sendRequest(world, tab, Action.connect, world.scenario.servers.serviceTime);

/** A try to connect was in vain: there is another one, after a pause that grows. */
export function connectLater(world: World, tab: Tab): void {
  const { client } = tab;
  const pauseUs = pauseBeforeConnecting(world, client);
  client.connectTries += 1;
  planAct(world, tab, pauseUs, Activity.retrying);
}

/** The answer says that there is a connection; unless that has ended by now, and the news is on its way. */
export function beConnected(client: Client): void {
  client.mustConnect = client.connectedTo === 0;
  client.connectTries = 0;
}

/** A browser hears that its connection has ended, and connects again: at once if it is idle, else when it is. */
export function hearOfEnd(world: World, index: number): void {
  const client = world.client(index);
  const [tab] = client.tabs;
  if (!client.present || client.connectedTo !== 0 || tab === undefined) return;
  client.mustConnect = true;
  const isIdle = tab.activity === Activity.thinking && !tab.waits && !tab.done;
  if (isIdle && !client.mustLogIn && client.leaving === 0) connectLater(world, tab);
}
