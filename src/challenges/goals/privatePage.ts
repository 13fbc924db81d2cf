import { privatePage as scenario } from '../../scenarios/privatePage';
import type { Challenge } from '../challenge';
import { cacheInUse, noLeak } from '../checks';

export const privatePage: Challenge = {
  document: {
    ...scenario.document,
    name: 'Challenge: a page for one person',
    description:
      'Personal pages are marked cacheable by mistake, and there is a CDN in front of the shop.',
    architecture: 'central-store',
  },
  readyS: 3,
  acts: [],
  lastsS: 60,
  checks: [noLeak, cacheInUse],
};
