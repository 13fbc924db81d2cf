import type { ReadyMade } from '../readyMade';

/** Every request passes three services: who asks is found out at each, and each can be the one that is down. */
export const chainStops: ReadyMade = {
  name: 'chain-stops',
  group: 'uses',
  lastsS: 60,
  document: {
    version: 1,
    name: 'Microservices: a token is passed along a chain of three, and a server stops',
    description:
      'Every server has an instance of each service. At 20 s S2 stops; calls to it are refused until that is noticed.',
    seed: 1,
    architecture: 'jwt',
    workload: 'booking',
    clients: { thinkTime: [1, 2], timeout: 20 },
    balancer: { answerTimeout: 15 },
    services: { chain: 3, timeout: 10 },
    interventions: [{ at: 20, do: 'stop', target: 'S2' }],
  },
};
