import { Activity, ClusterFlag } from '../../trace/events';
import type { Client, Tab } from '../state/client';
import type { World } from '../state/world';
import { planAct } from './activity';

/** Somebody thinks before a tab is wanted for the next thing; whoever is about to log out does not. */
export function think(world: World, tab: Tab): void {
  const { client } = tab;
  const thinkUs = paced(world, client, drawThinkTime(world, tab));
  planAct(world, tab, client.leaving > 0 ? 0 : thinkUs, Activity.thinking);
}

/** How long a person thinks, given what others would: heavy users shorter, and everybody during a surge. */
function paced(world: World, client: Client, thinkUs: number): number {
  const slowness = world.population.slowness(client.person);
  const isSurge = (world.clusterFlags & ClusterFlag.surge) !== 0;
  if (slowness === 1 && !isSurge) return thinkUs;
  const hurry = isSurge ? world.scenario.clients.surgeFactor : 1;
  return Math.round((thinkUs * slowness) / hurry);
}

/** No think time is longer than a day, however it is drawn. */
const LONGEST_US = 86_400_000_000;

/** How long somebody thinks before the next thing, by the spread that is set. */
function drawThinkTime({ random, scenario }: World, tab: Tab): number {
  const { thinkTime, thinkDistribution, thinkCv } = scenario.clients;
  const [low, high] = thinkTime;
  if (thinkDistribution === 'uniform') return random.whole(tab.think, low, high);
  const factor =
    thinkDistribution === 'exponential'
      ? random.exponential(tab.think)
      : random.lognormal(tab.think, thinkCv);
  return Math.min(LONGEST_US, Math.round(((low + high) / 2) * factor));
}
