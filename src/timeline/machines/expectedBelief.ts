import { Belief, type ChangeId, ClusterFlag, ServerFlag } from '../../engine';
import { TRAITS } from '../changes/changeTraits';
import type { SystemFold } from '../systemFold';

/** Whether the balancer has only done what it was told: somebody has taken the server out. */
export function isExpected(
  { servers, environment }: SystemFold,
  server: number,
  belief: Belief,
): boolean {
  const { belief: before, flags } = servers.at(server);
  if (belief === Belief.forgotten) return true;
  if (belief !== Belief.down) return false;
  // Taken back into balancing, and not checked yet: it gets as little as before.
  if (before === Belief.forgotten || (flags & ServerFlag.maintenance) !== 0) return true;
  const deploying = (environment.clusterFlags & ClusterFlag.deploying) !== 0;
  return deploying && (flags & ServerFlag.draining) !== 0;
}

/** Whether a change that is being made says by itself what the balancer believes. */
export const resetsBeliefs = (change: ChangeId | undefined): boolean =>
  change !== undefined && TRAITS[change].setsBeliefs;
