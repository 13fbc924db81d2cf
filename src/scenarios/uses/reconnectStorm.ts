import type { ReadyMade } from '../readyMade';

/** A balancer that is away for two seconds closes every connection, and all of them are asked for again at once. */
export const reconnectStorm: ReadyMade = {
  name: 'reconnect-storm',
  group: 'uses',
  lastsS: 40,
  document: {
    version: 1,
    name: 'The load balancer restarts, and everybody connects again',
    description:
      'From 15 s to 17 s the load balancer is gone: 500 open connections end at once, and all of them are asked for again.',
    world: 'realistic',
    seed: 1,
    architecture: 'central-store',
    workload: 'messaging',
    clients: { count: 500 },
    servers: { count: 4 },
    interventions: [
      { at: 15, do: 'stop', target: 'balancer' },
      { at: 17, do: 'start', target: 'balancer' },
    ],
  },
};
