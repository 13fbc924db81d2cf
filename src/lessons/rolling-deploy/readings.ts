import { ClusterFlag } from '../../engine';
import type { RunView } from '../../state/player';
import { everybody, laneOf } from '../../state/readings';
import { doneAt, isEverybodyLoggedIn } from '../reading/facts';

/** What the lesson reads off its run. */

export const startedAt = (run: RunView): number | null => doneAt(run, 'deploy');

const isDeploying = ({ system }: RunView): boolean =>
  (system.clusterFlags & ClusterFlag.deploying) !== 0;

export const DRAIN_S = 4;

/** Whether every server has had its turn. */
export const isOver = (run: RunView): boolean =>
  (startedAt(run) ?? run.system.timeUs) < run.system.timeUs && !isDeploying(run);

/** The same, and whoever lost a session by it has another one. */
export function isBehind(run: RunView): boolean {
  const { sessionsLost, forcedLogins } = laneOf(run);
  return isOver(run) && isEverybodyLoggedIn(run) && forcedLogins.total === sessionsLost.total;
}

/** How often each of those concerned was hit, as a group: at all, and some of them once more. */
export const isEachHit = (run: RunView): boolean =>
  laneOf(run, 'sticky').forcedLogins.peopleCount === everybody(run);
export const isSomebodyHitAgain = (run: RunView): boolean => {
  const { total, peopleCount } = laneOf(run, 'sticky').forcedLogins;
  return total > peopleCount;
};

export const logins = (run: RunView, architecture: 'sticky' | 'central-store' | 'jwt'): number =>
  laneOf(run, architecture).forcedLogins.total;
