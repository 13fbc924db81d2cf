import type { ReadyMade } from './readyMade';

/** Who is there already stays where the cookie says. */
export const scaleOut: ReadyMade = {
  name: 'scale-out',
  group: 'servers',
  lastsS: 40,
  document: {
    version: 1,
    name: 'Scaling out under Sticky: the new server sits idle',
    description:
      'Two servers are busy. At 8 s a third is added, and none of the eight people moves to it.',
    seed: 3,
    architecture: 'sticky',
    clients: { count: 8, thinkTime: [0.5, 1.5] },
    servers: { count: 2, workers: 1, serviceTime: 0.9 },
    interventions: [{ at: 8, do: 'add', target: 'servers' }],
  },
};
