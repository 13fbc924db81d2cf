/** Five lanes and their checkpoints have to fit into a page. Without one, the engine takes ten times as many. */
export const PEOPLE_ON_PAGE_MAX = 10_000;

/** Settings that the page allows less of than the engine does, with the most it allows. */
export const PAGE_LIMITS: Readonly<Record<string, number>> = {
  'clients.count': PEOPLE_ON_PAGE_MAX,
  'clients.places': PEOPLE_ON_PAGE_MAX,
};

/** So many runs can be seen side by side. */
export const LANES_MIN = 2;
export const LANES_MAX = 5;
