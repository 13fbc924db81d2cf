import type { Challenge } from '../challenge';
import { noError, p95NotSlower } from '../checks';

export const twice: Challenge = {
  document: {
    version: 1,
    name: 'Challenge: twice the traffic',
    description: 'Two servers and a store that served eight people well now serve sixteen.',
    seed: 1,
    architecture: 'central-store',
    clients: { count: 16, thinkTime: [0.5, 1.5], publicShare: 60 },
    servers: { count: 2 },
  },
  readyS: 5,
  acts: [],
  lastsS: 60,
  against: { settings: { 'clients.count': 8 }, said: { id: 'challenges.against.eight' } },
  checks: [p95NotSlower, noError],
};
