import type { Challenge } from '../challenge';
import { halfLoggedOut, oneAction } from '../checks';

export const half: Challenge = {
  document: {
    version: 1,
    name: 'Challenge: exactly half',
    description: 'Eight people on three servers, with their sessions in the memory of these.',
    seed: 1,
    architecture: 'sticky',
    clients: { count: 8 },
  },
  readyS: 4,
  acts: 'any',
  lastsS: 25,
  free: ['network.zones', 'network.crossZone'],
  allowed: { id: 'challenges.half.allowed' },
  checks: [oneAction, halfLoggedOut],
};
