import { setSurge } from '../model/people/arrivals';
import { ClusterFlag } from '../trace/events';
import type { Change } from './change';

/** Everybody hurries, and more people come: a sale begins, or the evening news names the shop. */
export const startSurge: Change = {
  id: 'start-surge',
  subject: 'cluster',
  verb: 'start-surge',
  applies: (_servers, flags) => (flags & ClusterFlag.surge) === 0,
  apply: (world) => setSurge(world, true),
};

/** People are as they were. */
export const endSurge: Change = {
  id: 'end-surge',
  subject: 'cluster',
  verb: 'end-surge',
  applies: (_servers, flags) => (flags & ClusterFlag.surge) !== 0,
  apply: (world) => setSurge(world, false),
};
