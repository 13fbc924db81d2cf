import type { Challenge } from '../challenge';
import { cacheInUse, noLeak } from '../checks';

export const privatePage: Challenge = {
  document: {
    version: 1,
    name: 'Challenge: a page for one person',
    description:
      'Personal pages are marked cacheable by mistake, and there is a CDN in front of the shop.',
    seed: 1,
    architecture: 'central-store',
    clients: { publicShare: 30, browseWeight: 4, addWeight: 2, readWeight: 3, checkoutWeight: 1 },
    cdn: { on: true, personalPages: 'cacheable' },
  },
  readyS: 3,
  acts: [],
  lastsS: 60,
  checks: [noLeak, cacheInUse],
};
