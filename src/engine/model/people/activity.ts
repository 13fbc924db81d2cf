import { EventKind } from '../../kernel/eventKind';
import { type Activity, TraceKind } from '../../trace/events';
import type { Tab } from '../state/client';
import type { World } from '../state/world';

/** Plans what a tab does next, in place of any older plan. */
export function planAct(world: World, tab: Tab, afterUs: number, activity: Activity): void {
  tab.act += 1;
  setActivity(world, tab, activity);
  world.queue.push(world.nowUs + afterUs, EventKind.clientActs, tab.packed, tab.act);
}

/** What a tab does from now on, and with it its person. */
export function setActivity(world: World, tab: Tab, activity: Activity): void {
  const { client } = tab;
  tab.activity = activity;
  client.activity = activity;
  world.emit(TraceKind.clientActivity, client.index, activity, 0);
}
