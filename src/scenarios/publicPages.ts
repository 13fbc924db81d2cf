import type { ReadyMade } from './readyMade';

/** A page that is the same for everybody can be answered by anybody. */
export const publicPages: ReadyMade = {
  name: 'public-pages',
  group: 'caches',
  lastsS: 45,
  document: {
    version: 1,
    name: 'A CDN answers public pages, even with every server down',
    description:
      'Most of the browsing is public. At 20 s all servers stop: cached pages are still served, the rest fails.',
    seed: 1,
    architecture: 'sticky',
    clients: { publicShare: 90, browseWeight: 8, addWeight: 1, readWeight: 1, checkoutWeight: 0 },
    cdn: { on: true, staleIfError: 60, pages: 3 },
    interventions: [
      { at: 20, do: 'stop', target: 'S1' },
      { at: 20, do: 'stop', target: 'S2' },
      { at: 20, do: 'stop', target: 'S3' },
    ],
  },
};
