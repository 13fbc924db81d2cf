import type { ReadyMade } from '../readyMade';

/** Where a film goes on is all that is kept: a server stops, and only some of those who had one there ever notice. */
export const filmNight: ReadyMade = {
  name: 'film-night',
  group: 'uses',
  lastsS: 60,
  document: {
    version: 1,
    name: 'A film night: a server stops, and who asks before saving goes back',
    description:
      'Segments come from a CDN; where to go on is kept in the session. At 20 s a server stops: the next save makes up for it, unless somebody opens the film first.',
    seed: 1,
    architecture: 'sticky',
    workload: 'streaming',
    cdn: { on: true },
    interventions: [{ at: 20, do: 'stop', target: 'S1' }],
  },
};
