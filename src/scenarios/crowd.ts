import type { ReadyMade } from './readyMade';

/** The realistic world, busy enough that a stopped server is missed. */
export const crowd: ReadyMade = {
  name: 'crowd',
  group: 'load',
  lastsS: 40,
  document: {
    version: 1,
    name: 'A crowd at full speed: a thousand people, twelve busy servers',
    description:
      'A thousand people keep twelve servers busy: stop one, and watch who loses their session and who queues.',
    world: 'realistic',
    seed: 1,
    architecture: 'sticky',
    clients: { count: 1000, thinkTime: [3, 9] },
    servers: { count: 12, workers: 2, queue: 40, serviceTime: 0.11 },
  },
};
