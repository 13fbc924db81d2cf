import { Action } from '../../trace/events';
import type { Tab } from '../state/client';

/** What a request asks for. Logging in, adding and checking out are no pages: they change something. */
export const NO_PAGE = 0;
/** The shop with one's name and cart in it, and the cart itself: one address each, whoever asks. */
const HOME = 1;
const CART = 2;
/** The first of the pages that are the same for everybody. */
export const FIRST_PUBLIC = 3;

/** Numbers of pages are below this. */
export const PAGES_MAX = 2048;

/** Whether something is a page: it can be kept, and asked for again. */
export const isPage = (page: number): boolean => page !== NO_PAGE;
export const isPublic = (page: number): boolean => page >= FIRST_PUBLIC;

/** The page that a tab asks for with an action. */
export function pageOf(tab: Tab, action: Action): number {
  if (action === Action.browse) return tab.publicPage === NO_PAGE ? HOME : tab.publicPage;
  return action === Action.read ? CART : NO_PAGE;
}
