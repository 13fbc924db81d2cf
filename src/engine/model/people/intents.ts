import { NO_PAGE } from '../../workloads/workload';
import { drawDemand } from '../requests/demand';
import { FIRST_PUBLIC } from '../requests/page';
import type { Tab } from '../state/client';
import type { World } from '../state/world';
import { think } from './thinking';
import { endsVisit } from './visit';

/** What this tab is wanted for next: the same draws in the same order under every architecture. */
export function chooseIntent(world: World, tab: Tab): void {
  const { random, workload } = world;
  tab.action = workload.choose(random.uniform(tab.choice));
  tab.product = random.whole(tab.choice, 100, 999);
  tab.demandUs = drawDemand(world, tab);
  tab.client.lastIntent += 1;
  tab.intent = tab.client.lastIntent;
  tab.intendedUs = world.nowUs;
  tab.key = 0;
  tab.isTried = false;
  tab.looksInstead = false;
  tab.pending = true;
  choosePage(world, tab);
  chooseAddressee(world, tab);
}

/** Whom the next message is for: anybody else who is there, each as likely. Whoever is alone looks what has come. */
function chooseAddressee(world: World, tab: Tab): void {
  const { clients, random, workload } = world;
  if (tab.addressees < 0) return;
  const draw = random.uniform(tab.addressees);
  if (workload.of(tab.action).messages !== 'sends') return;
  const others = clients.filter(({ index, present }) => present && index !== tab.client.index);
  tab.addressee = others[Math.floor(draw * others.length)]?.index ?? -1;
  if (tab.addressee < 0) tab.action = workload.data.looksBy;
}

/** Whether the next look round is at a public page, and at which: every one is as likely. */
function choosePage({ random, scenario, workload }: World, tab: Tab): void {
  if (tab.pages < 0) return;
  const isPublicPage = 100 * random.uniform(tab.pages) < workload.data.publicShare;
  const page = random.whole(tab.pages, 0, scenario.cdn.pages - 1);
  tab.publicPage = isPublicPage ? FIRST_PUBLIC + page : NO_PAGE;
}

/** What was wanted is done, or given up. */
export function endIntent(world: World, tab: Tab): void {
  tab.pending = false;
  tab.tries = 0;
  if (!endsVisit(world, tab)) think(world, tab);
}
