import { startDeploy } from '../model/change/deploy';
import { ClusterFlag } from '../trace/events';
import type { Change } from './change';

/** A new version: server after server is drained, ended, started and taken back into balancing. */
export const deploy: Change = {
  id: 'deploy',
  subject: 'cluster',
  verb: 'deploy',
  applies: (_servers, flags) => (flags & ClusterFlag.deploying) === 0,
  apply: (world) => startDeploy(world),
};
