import type { ReadyMade } from './readyMade';

/** The mistake that Steam made on 25 December 2015. */
export const privatePage: ReadyMade = {
  name: 'private-page',
  group: 'caches',
  lastsS: 40,
  document: {
    version: 1,
    name: 'A private page in a CDN: people see somebody else’s cart',
    description:
      'Personal pages are marked cacheable by mistake. The CDN keeps one, and shows it to the next person.',
    seed: 1,
    architecture: 'central-store',
    clients: { publicShare: 30, browseWeight: 4, addWeight: 2, readWeight: 3, checkoutWeight: 1 },
    cdn: { on: true, personalPages: 'cacheable' },
  },
};
