import type { ReadyMade } from '../readyMade';

/** Whoever asks says all that it takes to answer: there is nothing to lose, under any architecture. */
export const weatherApi: ReadyMade = {
  name: 'weather-api',
  group: 'uses',
  lastsS: 30,
  document: {
    version: 1,
    name: 'A weather API keeps nothing: a server stops, and nobody loses anything',
    description:
      'Anybody may ask for a forecast, and nobody logs in. At 10 s a server stops: some requests fail, and that is all.',
    seed: 1,
    architecture: 'sticky',
    workload: 'weather',
    interventions: [{ at: 10, do: 'stop', target: 'S1' }],
  },
};
