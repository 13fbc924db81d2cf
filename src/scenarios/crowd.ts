import type { ReadyMade } from './readyMade';

/** The realistic world: everything at the speed of a real data centre. */
export const crowd: ReadyMade = {
  name: 'crowd',
  title: 'A crowd at full speed',
  description: 'A thousand people and twelve servers with real latencies: watch who goes hollow.',
  document: {
    version: 1,
    name: 'A crowd at full speed',
    description: 'A thousand people and twelve servers with real latencies: watch who goes hollow.',
    world: 'realistic',
    seed: 1,
    architecture: 'sticky',
    clients: { count: 1000 },
    servers: { count: 12 },
  },
};
