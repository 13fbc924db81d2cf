import type { RandomStreams } from '../kernel/random';
import type { Scenario } from '../scenario/types';
import { Action } from '../trace/events';
import type { Client } from './client';
import type { World } from './world';

/** What a request asks for. Logging in, adding and checking out are no pages: they change something. */
const NO_PAGE = 0;
/** The shop with one's name and cart in it, and the cart itself: one address each, whoever asks. */
const HOME = 1;
const CART = 2;
/** The first of the pages that are the same for everybody. */
const FIRST_PUBLIC = 3;

/** Numbers of pages are below this. */
export const PAGES_MAX = 2048;

export const isPage = (page: number): boolean => page !== NO_PAGE;
export const isPublic = (page: number): boolean => page >= FIRST_PUBLIC;

/** Everybody gets a stream for pages, where anybody asks for public ones. */
export function openPages(
  clients: readonly Client[],
  scenario: Scenario,
  random: RandomStreams,
): void {
  if (scenario.clients.publicShare === 0) return;
  for (const client of clients) client.pages = random.open(`client-${client.index}/page`);
}

/** Whether the next look round the shop is at a public page, and at which: every one is as likely. */
export function choosePage({ random, scenario }: World, client: Client): void {
  if (client.pages < 0) return;
  const isPublicPage = 100 * random.uniform(client.pages) < scenario.clients.publicShare;
  const page = random.whole(client.pages, 0, scenario.cdn.pages - 1);
  client.publicPage = isPublicPage ? FIRST_PUBLIC + page : NO_PAGE;
}

/** The page that a client asks for with an action. */
export function pageOf(client: Client, action: Action): number {
  if (action === Action.browse) return client.publicPage === NO_PAGE ? HOME : client.publicPage;
  return action === Action.read ? CART : NO_PAGE;
}
