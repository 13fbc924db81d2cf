import type { Action } from '../../trace/events';
import { NO_PAGE } from '../../workloads/workload';
import type { Tab } from '../state/client';
import type { World } from '../state/world';

/** The first of the pages that are the same for everybody. */
export const FIRST_PUBLIC = 3;

/** Numbers of pages are below this. */
export const PAGES_MAX = 2048;

/** Whether something is a page: it can be kept, and asked for again. */
export const isPage = (page: number): boolean => page !== NO_PAGE;
export const isPublic = (page: number): boolean => page >= FIRST_PUBLIC;

/** The page that a tab asks for with an action. */
export function pageOf({ workload }: World, tab: Tab, action: Action): number {
  const { isPublic: mayBePublic, ownPage } = workload.of(action);
  return mayBePublic && tab.publicPage !== NO_PAGE ? tab.publicPage : ownPage;
}
