import type { ReadyMade } from './readyMade';

/** Stickiness by source address, and many people with one address. */
export const office: ReadyMade = {
  name: 'office',
  group: 'servers',
  lastsS: 40,
  document: {
    version: 1,
    name: 'An office behind one address lands on one server',
    description:
      'Seven of eight people share an address, and stickiness goes by address. At 20 s their server stops.',
    seed: 1,
    architecture: 'sticky',
    clients: { count: 8, perAddress: 7, thinkTime: [1, 2] },
    balancer: { stickiness: 'source' },
    interventions: [{ at: 20, do: 'stop', target: 'S1' }],
  },
};
