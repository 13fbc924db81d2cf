import type { Tab } from './tab';
import type { World } from './world';

/** No think time is longer than a day, however it is drawn. */
const LONGEST_US = 86_400_000_000;

/** How long somebody thinks before the next thing, by the spread that is set. */
export function drawThinkTime({ random, scenario }: World, tab: Tab): number {
  const { thinkTime, thinkDistribution, thinkCv } = scenario.clients;
  const [low, high] = thinkTime;
  if (thinkDistribution === 'uniform') return random.whole(tab.think, low, high);
  const factor =
    thinkDistribution === 'exponential'
      ? random.exponential(tab.think)
      : random.lognormal(tab.think, thinkCv);
  return Math.min(LONGEST_US, Math.round(((low + high) / 2) * factor));
}
