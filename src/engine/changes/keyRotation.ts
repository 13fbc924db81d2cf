import { rotateKeys } from '../model/change/keyRotation';
import { ClusterFlag } from '../trace/events';
import type { Change } from './change';

/** The signing key is changed, in the way that `token.rotation` says. One rotation at a time. */
export const rotate: Change = {
  id: 'rotate-keys',
  subject: 'cluster',
  verb: 'rotate-keys',
  applies: (_servers, flags) => (flags & ClusterFlag.rotatingKeys) === 0,
  apply: (world) => rotateKeys(world),
};
