import type { ReadyMade } from '../readyMade';

/** Whoever keeps nothing of anybody can be stood in for by any cache. */
export const cachedForecasts: ReadyMade = {
  name: 'cached-forecasts',
  group: 'uses',
  lastsS: 45,
  document: {
    version: 1,
    name: 'Forecasts come from a CDN, even with every server down',
    description:
      'Three places, and a CDN in front. At 20 s all servers stop: forecasts in the cache are still served.',
    seed: 1,
    architecture: 'central-store',
    workload: 'weather',
    cdn: { on: true, staleIfError: 60, pages: 3 },
    interventions: [
      { at: 20, do: 'stop', target: 'S1' },
      { at: 20, do: 'stop', target: 'S2' },
      { at: 20, do: 'stop', target: 'S3' },
    ],
  },
};
