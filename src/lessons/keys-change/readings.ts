import { type ArchitectureId, ClusterFlag } from '../../engine';
import type { RunView } from '../../state/player';
import { everybody, laneOf, type Situation, wasDone } from '../../state/readings';
import { countOf, doneAt, hitBy, isEverybodyLoggedIn } from '../reading/facts';

/** What the lesson reads off its run. */

export const rotatedAt = (run: RunView): number | null => doneAt(run, 'rotate-keys');

/** Whether nothing but the key has been changed. */
const isKeyAlone = (run: RunView): boolean =>
  rotatedAt(run) !== null && run.done.every(({ change }) => change === 'rotate-keys');

/** How many have had to log in again, or have yet to find out that they must. */
export const hit = (run: RunView, architecture: ArchitectureId = 'jwt'): number => {
  const { sessionsLost, forcedLogins } = laneOf(run, architecture);
  return new Set([...sessionsLost.people, ...forcedLogins.people]).size;
};

/** Whether the change of the key, and nothing else, has logged everybody out, and everybody is back. */
export const isEverybodyBack = (run: RunView): boolean =>
  isKeyAlone(run) &&
  isEverybodyLoggedIn(run) &&
  hitBy(run, 'forcedLogins').length === everybody(run);

/** Whether the key cost sessions, and nothing failed meanwhile. */
export const isByKeyAlone = (run: RunView): boolean =>
  isKeyAlone(run) && hit(run) > 0 && laneOf(run, 'jwt').errors.total === 0;

/** Whether nobody noticed anything of it under an architecture. */
export const isUnnoticed = (run: RunView, architecture: ArchitectureId): boolean =>
  isKeyAlone(run) && hit(run, architecture) + laneOf(run, architecture).cartsLost.total === 0;

/** Whether somebody has been sent to log in more than once. */
export const isAgain = (run: RunView): boolean =>
  rotatedAt(run) !== null && countOf(run, 'forcedLogins') > hitBy(run, 'forcedLogins').length;

/** Whether servers accepted both keys for a while, and the old one is gone. */
export const isOverlapOver = ({ run, settings }: Situation): boolean =>
  settings['token.rotation'] === 'overlap' &&
  wasDone(run, 'rotate-keys') &&
  (run.system.clusterFlags & ClusterFlag.rotatingKeys) === 0;
