import type { Challenge } from '../challenge';
import { asMuchDone, banInTime, meanNotSlower, nobodyLoggedOut, p95NotSlower } from '../checks';

export const ban: Challenge = {
  document: {
    version: 1,
    name: 'Challenge: a ban within a second',
    description:
      'Sixty people with tokens that live for an hour, in real time. One of them is to go.',
    seed: 1,
    world: 'realistic',
    architecture: 'jwt',
    clients: { count: 60, thinkTime: [1, 3] },
    servers: { count: 3 },
  },
  readyS: 5,
  acts: ['ban-client'],
  lastsS: 30,
  checks: [banInTime, nobodyLoggedOut, meanNotSlower, p95NotSlower, asMuchDone],
};
